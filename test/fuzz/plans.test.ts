import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { rules } from "../../policies/rules";
import { neverBreaks, neverPasses, usableExamples } from "./properties";
import { Tally } from "./tally";

/** `npm run fuzz` asks for more cases, and for other ones each time. */
const given = process.env["EGOV_FUZZ_RUNS"];
const numRuns = given === undefined ? 250 : Number(given);
const seed = process.env["EGOV_FUZZ_SEED"] === undefined ? 20261124 : Number(process.env["EGOV_FUZZ_SEED"]);
const report = process.env["EGOV_FUZZ_REPORT"];
const tally = new Tally();
const patience = 60_000 + numRuns * 200;

test("most violating examples can be asked", () => {
  expect(usableExamples().length).toBeGreaterThan(30);
});

test(
  "a changed plan is judged or refused, and no rule breaks",
  () => {
    fc.assert(neverBreaks(tally), { numRuns, seed });
  },
  patience,
);

test(
  "a violating resource that is left alone is never passed",
  () => {
    fc.assert(neverPasses(tally), { numRuns, seed });
  },
  patience,
);

afterAll(() => {
  if (report !== undefined)
    writeFileSync(report, JSON.stringify({ properties: tally, rules: rules.length, seed }));
});
