/** Least share of mutants that the tests must notice, in percent. */
export const least = 85;

const isRule = (file) => file.startsWith("policies/rules/");
const isEstate = (file) => file.startsWith("estate/");

/** A part is asked with the tests that its code needs: all of them would take too long for a mutant that none notices. */
export const parts = {
  rules: { has: isRule, mutate: ["policies/rules/*/*.ts", "!**/messages.ts", "!policies/rules/rch-*/*.ts"] },
  facts: {
    has: (file) => !isRule(file) && !isEstate(file),
    // Texts and types have nothing to test; rules about paths are asked by random networks.
    mutate: [
      "policies/*.ts",
      "policies/facts/**/*.ts",
      "!**/messages.ts",
      "!policies/rule.ts",
      "!policies/facts/{open-paths,opened-by,path-*}.ts",
    ],
  },
  estate: {
    has: isEstate,
    mutate: ["estate/**/*.ts", "!**/messages.ts", "!estate/model.ts", "!estate/provider-types.ts"],
  },
};
