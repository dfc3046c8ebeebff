// Settings of Stryker for `npm run mutation`, which runs it in the root folder.

/** Least share of mutants that the tests must notice, in percent. */
const least = 85;

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  // Texts and types have nothing to test; the list of rules is tested by what is in it.
  mutate: [
    "estate/**/*.ts",
    "policies/**/*.ts",
    "!**/messages.ts",
    "!estate/model.ts",
    "!estate/provider-types.ts",
    "!policies/rule.ts",
    "!policies/rules/index.ts",
  ],
  testRunner: "mocha",
  mochaOptions: { spec: ["test/mutation/all.js"] },
  coverageAnalysis: "perTest",
  // A table that is read once when its file is loaded would need the whole suite for each mutant.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: ".egov/mutation/incremental.json",
  tempDirName: ".egov/mutation/sandbox",
  ignorePatterns: [
    ".egov",
    "dist",
    "dist.partial",
    "out",
    "cdktf.out",
    "coverage",
    "docs/images",
    "lab",
    "providers/openstack/lib",
  ],
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: ".egov/mutation/report.json" },
  concurrency: 2,
  // A loop that a mutant makes endless is noticed by its time, on a busy machine too.
  timeoutMS: 5_000,
  thresholds: { high: 95, low: least, break: least },
  allowConsoleColors: false,
};
