import { buildEstate } from "../../../estate/plan";
import { testWith } from "../../tools";
import { appliedStates } from "./applied-state";
import { canPlan, judged, missingIn, planned, type Planned } from "./planned";

const withEngine = testWith(canPlan, "not set up, run `npm run setup`");

/** Rules that say another thing of a state than of the plan that led to it, each with the reason. */
const explained: Readonly<Record<string, string>> = {
  "DR-03":
    "a state does not say in which project a volume is: the provider's configuration does, and it is not part of a state",
  "OST-27": "as DR-03: whose a volume is",
  "OST-30": "as DR-03: undetermined, so nothing passes unseen",
  "OST-33": "the pool of a public address is a name in a state; in a plan it is a reference to the network",
  "OST-35": "a state has no provider configurations",
};

let minimal: Planned | undefined;

beforeAll(async () => {
  if (canPlan) minimal = await planned("test/fixtures/environments/minimal");
}, 300_000);

withEngine("the minimal environment is judged from its state as from its plan", () => {
  if (!minimal) throw new Error("Not planned");
  const { environment, read } = minimal;
  const plans = read("plan.json");
  const before = judged(environment, plans);
  const after = judged(environment, appliedStates(buildEstate(plans)));
  const differing = { ...missingIn(after, before), ...missingIn(before, after) };
  const unexplained = Object.entries(differing).filter(
    ([kind]) => !((kind.split(" ")[0] ?? "") in explained),
  );
  expect(unexplained).toEqual([]);
  expect(after.coverage.sources).toEqual({ state: before.coverage.sources?.plan });
});
