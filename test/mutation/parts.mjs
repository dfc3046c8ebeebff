/** Least share of mutants that the tests must notice, in percent. */
export const least = 85;

const isRule = (file) => file.startsWith("policies/rules/");

/** The mutants of rules run with tests that ask every rule often, which would take too long for code that all rules share. */
export const parts = {
  rules: { has: isRule, mutate: ["policies/rules/*/*.ts", "!**/messages.ts"] },
  shared: {
    has: (file) => !isRule(file),
    // Texts and types have nothing to test; the list of rules is tested by what is in it.
    mutate: [
      "estate/**/*.ts",
      "policies/*.ts",
      "policies/facts/**/*.ts",
      "!**/messages.ts",
      "!estate/model.ts",
      "!estate/provider-types.ts",
      "!policies/rule.ts",
    ],
  },
};
