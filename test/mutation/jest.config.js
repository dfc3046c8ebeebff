const base = require("../../jest.config.js");

/** The tests of the judge that need no engine, no other program and no process of their own. */
module.exports = {
  ...base,
  rootDir: "../..",
  maxWorkers: 1,
  testEnvironment: require.resolve("./environment.js"),
  testMatch: ["<rootDir>/test/mutation/all.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  // The base leaves out .egov, where Stryker keeps its copy of the project.
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/"],
};
