/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testTimeout: 60_000,
  maxWorkers: "100%",
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/dist/", "<rootDir>/.egov/", "<rootDir>/out/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.egov/", "<rootDir>/out/"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript" }, target: "es2022" },
        // A dynamic import() must stay one: it is how libraries that are ES modules only are loaded.
        module: { type: "commonjs", ignoreDynamic: true },
        sourceMaps: "inline",
      },
    ],
  },
};
