import { inlinePlan, project } from "../policies/inline-plan";
import type { Mutation } from "./mutation";
import { outcomeOf } from "./outcome";
import { endingOf, Tally } from "./tally";

const good = inlinePlan([project("backbone", "sample-backbone")]).plan;
const strange = inlinePlan([{ type: "openstack_surprise_v9", name: "x", after: {} }]).plan;

test("a case ends refused, incomplete, with findings or clean", () => {
  expect(endingOf(outcomeOf({}))).toBe("refused");
  expect(endingOf(outcomeOf(strange))).toBe("incomplete");
  expect(endingOf(outcomeOf(good))).toBe("findings");
  expect(endingOf(outcomeOf(good, ["MLPS-05"]))).toBe("clean");
});

test("a kind that a case has twice is counted once", () => {
  const tally = new Tally();
  const drop: Mutation = { kind: "drop", at: 0, other: 0, value: null };
  tally.count("breaks", [drop, drop, { ...drop, kind: "null" }], true, outcomeOf({}));
  tally.count("breaks", [drop], false, outcomeOf(good, ["MLPS-05"]));
  expect(tally.toJSON()).toEqual({
    breaks: {
      cases: 2,
      changed: 1,
      ended: { refused: 1, incomplete: 0, findings: 0, clean: 1 },
      kinds: {
        drop: { refused: 1, incomplete: 0, findings: 0, clean: 1 },
        null: { refused: 1, incomplete: 0, findings: 0, clean: 0 },
      },
    },
  });
});
