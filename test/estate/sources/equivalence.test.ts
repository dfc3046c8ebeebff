import { testWith } from "../../tools";
import { canPlan, judged, missingIn, planned, type Planned } from "./planned";

const withEngine = testWith(canPlan, "not set up, run `npm run setup`");

/** Rules that say another thing of a configuration than of its plan, each with the reason. */
const explained: Readonly<Record<string, string>> = {};

let city: Planned | undefined;

// A first run plans seventy stacks; later ones take over what has not changed.
beforeAll(async () => {
  if (canPlan) city = await planned("environments/hengyang");
}, 600_000);

withEngine("hengyang is judged from its configurations as from its plans", () => {
  if (!city) throw new Error("Not planned");
  const { environment, read } = city;
  const plans = judged(environment, read("plan.json"));
  const templates = judged(environment, read("cdk.tf.json"));
  const differing = { ...missingIn(templates, plans), ...missingIn(plans, templates) };
  const unexplained = Object.entries(differing).filter(
    ([kind]) => !((kind.split(" ")[0] ?? "") in explained),
  );
  expect(unexplained).toEqual([]);
  expect(templates.findings.length).toBeGreaterThan(10_000);
  expect(templates.exitCode).toBe(plans.exitCode);
  for (const { coverage } of [plans, templates]) {
    const { default: byDefault = 0, reference = 0, unknown = 0 } = coverage.asked ?? {};
    expect((byDefault + reference) / (byDefault + reference + unknown)).toBeGreaterThanOrEqual(0.9);
    expect(coverage.unknown).toHaveLength(unknown);
  }
  // A plan cannot tell a block that the cloud fills in from one that is written dynamically; a configuration can.
  const kinds = (outcome: typeof plans) =>
    new Set(outcome.coverage.unknown.map(({ attribute }) => attribute));
  const more = [...kinds(templates)].filter((attribute) => !kinds(plans).has(attribute));
  expect(more).toEqual([]);
});
