import { formats } from "../../bin/command-table";
import { parseArguments } from "../../bin/parse";
import { EgovError } from "../../messages/errors";
import { checkFormats } from "../../report";
import { surroundings } from "./surroundings";

const parse = (line: string) =>
  parseArguments(line === "" ? [] : line.split(" "), surroundings().io, "en", "1.2.3");
const ruleCommon = { lang: "en", json: false, quiet: false, color: true };
const common = { ...ruleCommon, environment: "hengyang" };

test.each([
  ["validate hengyang", "validate", common],
  ["synth hengyang --out x", "synth", { ...common, out: "x" }],
  ["plan hengyang --stack a b --jobs 3", "plan", { ...common, stack: ["a", "b"], jobs: 3 }],
  ["plan hengyang --stack a --stack b", "plan", { ...common, stack: ["a", "b"] }],
  ["plan --fresh hengyang", "plan", { ...common, fresh: true }],
  ["plan hengyang --lang zh --quiet", "plan", { ...common, lang: "zh", quiet: true }],
  ["review hengyang --no-color --json", "review", { ...common, color: false, json: true }],
  ["review hengyang --date 2017-09-25", "review", { ...common, date: "2017-09-25" }],
  ["check hengyang --format markdown", "check", { ...common, format: "markdown" }],
  [
    "check --environment hengyang --plan a.json --plan b.json",
    "check",
    { ...common, plan: ["a.json", "b.json"] },
  ],
  ["check hengyang --plan a.json b.json", "check", { ...common, plan: ["a.json", "b.json"] }],
  [
    "check hengyang --early --rule OPN-05 --rule OPN-06",
    "check",
    { ...common, early: true, rule: ["OPN-05", "OPN-06"] },
  ],
  ["estate hengyang --early", "estate", { ...common, early: true }],
  ["estate --environment hengyang --plan a.json", "estate", { ...common, plan: ["a.json"] }],
  ["rules", "rules", { ...ruleCommon, words: [] }],
  [
    "rules show OPN-06 --format markdown",
    "rules",
    { ...ruleCommon, words: ["show", "OPN-06"], format: "markdown" },
  ],
])("%s", async (line, command, options) => {
  const invocation = await parse(line);
  expect(invocation?.command.name).toBe(command);
  expect(invocation?.options).toEqual(options);
});

test.each([
  ["plna hengyang", 'No command "plna" (egov --help lists them), did you mean "plan"?'],
  ["plan", "The environment is missing, for example: egov plan hengyang"],
  ["check", "The environment is missing, for example: egov check hengyang"],
  ["plan hengyang other", "Too many arguments: egov plan takes one environment"],
  ["plan hengyang --jbos 2", 'No option "--jbos" (egov plan --help lists them), did you mean "--jobs"?'],
  ["validate hengyang --jobs 2", 'No option "--jobs"'],
  ["plan hengyang --jobs", 'Option "--jobs" needs a value'],
  ["plan hengyang --jobs 0", '--jobs cannot be "0": a whole number from 1 to 256 is wanted'],
  ["plan hengyang --jobs 1.5", '--jobs cannot be "1.5"'],
  ["plan hengyang --jobs 1e2", '--jobs cannot be "1e2"'],
  ["review hengyang --date 2025-02-30", '--date cannot be "2025-02-30"'],
  ["review hengyang --date 25-02-03", '--date cannot be "25-02-03"'],
  [
    "check hengyang --format xml",
    '--format cannot be "xml"; choose one of: text json markdown sarif junit gitlab',
  ],
  ["plan hengyang --lang fr", '--lang cannot be "fr"; choose one of: zh en'],
  ["plan hengyang --out=", "--out cannot be empty"],
  ["check --plan a.json", "--plan needs --environment"],
  ["check hengyang --plan a.json --early", '--plan and "--early" exclude each other'],
  ["estate hengyang --format text", '--format cannot be "text"; choose one of: json'],
  ["check hengyang --plan a.json --stack b", '--plan and "--stack" exclude each other'],
  ["check hengyang --environment other", 'The environment is given twice: "hengyang" and "other"'],
])("%s is refused", async (line, message) => {
  const error: unknown = await parse(line).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EgovError);
  expect((error as EgovError).exitCode).toBe(2);
  expect((error as EgovError).message).toContain(message);
});

test.each(["", "--help", "plan --help", "--version"])("%j prints and runs nothing", async (line) => {
  const recorded = surroundings();
  expect(await parseArguments(line.split(" ").filter(Boolean), recorded.io, "en", "1.2.3")).toBeUndefined();
  expect(recorded.out()).toMatch(line === "--version" ? /^1\.2\.3\n$/ : /^Usage: egov/);
  expect(recorded.err()).toBe("");
});

test("help in Chinese has Chinese titles and texts", async () => {
  const recorded = surroundings();
  await parseArguments(["review", "--help"], recorded.io, "zh", "1.2.3");
  expect(recorded.out()).toMatch(/^用法: egov review/);
  expect(recorded.out()).toContain("输出目录");
});

test("the formats of the command line are those of the reports", () => {
  expect([...formats].sort()).toEqual([...checkFormats].sort());
});
