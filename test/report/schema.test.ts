import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import type { Language } from "../../messages/text";
import type { CheckResult } from "../../policies/rule";
import { buildReview, renderCheck, reviewFormats } from "../../report";
import { paths } from "./paths-sample";
import { check, input, text } from "./sample";

const read = (name: string) => JSON.parse(readFileSync(join(__dirname, "../../docs/schema", name), "utf8"));
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addSchema([read("findings.schema.json"), read("paths.schema.json")]);
const findings = ajv.compile({ $ref: "findings.schema.json" });
const review = ajv.compile(read("review.schema.json"));

const troubled: CheckResult = {
  ...check,
  problems: [{ message: text("规则崩溃", "A rule crashed"), place: { file: "a.yaml", line: 3 } }],
  notRun: [{ id: "LAW-01", title: text("旧规", "Old law"), reason: text("尚未生效", "Not in force") }],
};
const checkJson = (result: CheckResult, language: Language = "zh") =>
  JSON.parse(renderCheck(result, "json", language)) as Record<string, unknown>;
const reviewJson = (given = input) =>
  JSON.parse(reviewFormats[0]!.render(buildReview(given), "zh")) as Record<string, unknown>;

test.each([
  ["whole", check],
  ["with problems", troubled],
  ["empty", { ...check, findings: [], rules: [] }],
  ["with the exit code of the engine", { ...check, exitCode: 1 } as CheckResult],
])("findings %s follow the published schema", (_name, result) => {
  findings(checkJson(result));
  expect(findings.errors).toBeNull();
});

test("a review follows the published schema, with and without what is optional", () => {
  const { environment, date, generatedFrom, stacks } = input;
  const least = { environment, date, generatedFrom, stacks, check };
  for (const given of [input, { ...input, check: troubled, omitted: ["core"] }, { ...input, paths }, least]) {
    review(reviewJson(given));
    expect(review.errors).toBeNull();
  }
});

test("an unknown key is refused at the top of both, and a missing verdict too", () => {
  expect(findings({ ...checkJson(check), more: 1 })).toBe(false);
  expect(review({ ...reviewJson(), more: 1 })).toBe(false);
  expect(review({ ...reviewJson(), verdict: undefined })).toBe(false);
});
