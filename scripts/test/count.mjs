import { existsSync, readFileSync } from "node:fs";

/** Counts jest's JSON result. A file that could not be run at all counts as one failed test. */
export function count(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const result = JSON.parse(readFileSync(file, "utf8"));
  const tests = result.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: tests
      .filter(({ status }) => status === "pending" || status === "todo")
      .map(({ fullName }) => fullName),
  };
}

/** The skipped tests by name, which carries the reason, and the closing line. */
export function verdict({ passed, failed, skipped }) {
  const closing = `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`;
  return [...skipped.map((name) => `skipped: ${name}`), closing].join("\n");
}
