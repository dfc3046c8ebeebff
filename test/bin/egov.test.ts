import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../bin/egov";
import { line, report } from "../../bin/failure";
import { today } from "../../bin/arguments";
import { EgovError, ExitCode } from "../../messages/errors";
import { temporaryFolder } from "../workflow/hand-made";
import { small, root, surroundings } from "./surroundings";

const program = join(root, "dist", "bin", "egov.js");

async function run(args: readonly string[], cwd = root) {
  const recorded = surroundings({ cwd });
  const code = await main(args, recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

test("a valid environment: 0 and one line", async () => {
  const { code, out, err } = await run(["validate", small]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^intranet-example: valid; systems: \d+, stacks: \d+\n$/);
});

test("a mistyped environment: 2 and the nearest name", async () => {
  const { code, out, err } = await run(["validate", "henyang"]);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(/^No environment "henyang" \(there are: .*\), did you mean "hengyang"\?\n$/);
});

test("wrong YAML: 2 and file, line and column", async () => {
  const folder = join(temporaryFolder(), "broken");
  mkdirSync(folder);
  writeFileSync(join(folder, "environment.yaml"), "kind: [\n");
  const { code, err } = await run(["validate", folder]);
  expect(code).toBe(2);
  expect(err).toMatch(/environment\.yaml:\d+:\d+: /);
});

test("with --json the problems are on standard output for machines as well", async () => {
  const { code, out } = await run(["validate", "henyang", "--json"]);
  const { exitCode, problems } = JSON.parse(out) as {
    exitCode: number;
    problems: { message: { zh: string } }[];
  };
  expect([code, exitCode]).toEqual([2, 2]);
  expect(problems[0]?.message.zh).toContain("没有环境");
});

test("checking before planning: 2, which stacks, and what to run", async () => {
  const { code, err } = await run(["check", small, "--out", join(temporaryFolder(), "out")]);
  expect(code).toBe(2);
  expect(err).toContain('Stack "intranet-core" has no plan');
  expect(err).toContain("Run first: egov plan");
});

test("a plan file that is none: 2", async () => {
  const file = join(temporaryFolder(), "plan.json");
  writeFileSync(file, "{}");
  expect((await run(["check", "--environment", small, "--plan", file])).code).toBe(2);
});

test("synth writes the templates and nothing else", async () => {
  const out = join(temporaryFolder(), "out");
  const { code } = await run(["synth", small, "--stack", "intranet-core", "--out", out]);
  expect(code).toBe(0);
  expect(existsSync(join(out, "stacks", "intranet-core", "cdk.tf.json"))).toBe(true);
  expect(existsSync(join(out, ".lock"))).toBe(false);
});

test.each([
  [new EgovError([]), ExitCode.input],
  [new EgovError([], ExitCode.broken), ExitCode.broken],
  [new EgovError([], ExitCode.interrupted), ExitCode.interrupted],
  [new Error("defect"), ExitCode.broken],
  ["thrown text", ExitCode.broken],
])("%p ends with %i", (error, code) => {
  expect(report(error, surroundings().io, "en", false)).toBe(code);
});

test("a defect: one line, the trace only in a file", () => {
  const recorded = surroundings();
  report(new Error("x is undefined\nmore"), recorded.io, "en", false);
  expect(recorded.err()).toMatch(/^egov broke: x is undefined\. Details are in ".*\.log"; .*\n$/);
  const [, file = ""] = /"(.*)"/.exec(recorded.err()) ?? [];
  expect(readFileSync(file, "utf8")).toContain("egov.test.ts");
});

test("EGOV_DEBUG=1 shows the trace of a defect", () => {
  const recorded = surroundings({ env: { EGOV_DEBUG: "1" } });
  report(new Error("x"), recorded.io, "en", false);
  expect(recorded.err()).toContain("egov.test.ts");
});

test.each([
  [{ file: "a.yaml", line: 3, column: 5 }, "a.yaml:3:5: m"],
  [{ file: "a.yaml" }, "a.yaml: m"],
  [undefined, "m"],
])("a problem at %j is printed as %j", (place, expected) => {
  const message = { zh: "m", en: "m" };
  expect(line({ message, ...(place && { place }) }, "en")).toBe(expected);
});

test("today is a day of this machine's calendar", () => {
  expect(today(new Date(2025, 0, 5, 0, 30))).toBe("2025-01-05");
});

test("help starts quickly: it loads only the table of commands", () => {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [program, "--help", "--lang", "en"], {
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stdout).toContain("Usage: egov");
  // 0.15 s on a quiet machine; the bound leaves room for a busy one.
  expect(performance.now() - start).toBeLessThan(2000);
});
