// Settings of Stryker for `npm run mutation`, which runs it in the root folder.

import { parts } from "./parts.mjs";

const part = process.env.EGOV_MUTANTS ?? "rules";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: parts[part].mutate,
  testRunner: "mocha",
  mochaOptions: { spec: ["test/mutation/all.js"] },
  coverageAnalysis: "perTest",
  // A table that is read once when its file is loaded would need the whole suite for each mutant.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `.egov/mutation/${part}.json`,
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
  jsonReporter: { fileName: `.egov/mutation/${part}.report.json` },
  concurrency: 2,
  // A loop that a mutant makes endless is noticed by its time, on a busy machine too.
  timeoutMS: 60_000,
  allowConsoleColors: false,
};
