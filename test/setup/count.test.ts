import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../tools";

/** The closing lines of `npm test` for a result file of jest with this content. */
function closingLines(result: unknown): string[] {
  const folder = mkdtempSync(join(tmpdir(), "egov-count-"));
  try {
    const file = join(folder, "results.json");
    if (result) writeFileSync(file, JSON.stringify(result));
    const count = pathToFileURL(join(root, "scripts", "test", "count.mjs")).href;
    const script = `import { count, verdict } from "${count}"; console.log(verdict(count(process.argv[1])));`;
    const args = ["--input-type=module", "-e", script, file];
    return execFileSync(process.execPath, args, { encoding: "utf8" }).trim().split("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("skipped tests are named before the counts", () => {
  const assertionResults = [
    { status: "passed", fullName: "plans" },
    { status: "pending", fullName: "plans with OpenTofu (skipped: no OpenTofu)" },
  ];
  const result = {
    numPassedTests: 1,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    testResults: [{ assertionResults }],
  };

  expect(closingLines(result)).toEqual([
    "skipped: plans with OpenTofu (skipped: no OpenTofu)",
    "1 passed, 0 failed, 1 skipped",
  ]);
});

test("a test file that could not be run counts as failed", () => {
  const result = { numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 1, testResults: [] };

  expect(closingLines(result)).toEqual(["3 passed, 2 failed"]);
});

test("no result at all counts as failed", () => {
  expect(closingLines(undefined)).toEqual(["0 passed, 1 failed"]);
});
