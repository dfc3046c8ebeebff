import js from "@eslint/js";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Which of our folders each folder may import (docs/architecture.md). Itself and `messages` always. */
const mayImport = {
  messages: [],
  environments: [],
  constructs: ["environments", "providers"],
  stacks: ["constructs", "environments", "providers"],
  estate: ["environments"],
  reachability: ["estate", "environments"],
  policies: ["reachability", "estate", "environments"],
  report: ["policies", "reachability", "estate", "environments"],
  workflow: [
    "environments",
    "constructs",
    "stacks",
    "estate",
    "reachability",
    "policies",
    "report",
    "providers",
  ],
};

const directions = Object.entries(mayImport).map(([folder, allowed]) => ({
  target: `./${folder}`,
  from: ".",
  except: [...new Set([folder, "messages", "node_modules", ...allowed])].map((name) => `./${name}`),
  message: `${folder}/ may import only: ${[...allowed, "messages"].join(", ")} (docs/architecture.md).`,
}));

// The judge shares no code with the judged, not even the library that writes templates.
const withoutConstructs = ["messages", "environments", "estate", "reachability", "policies", "report"];

export default defineConfig([
  {
    ignores: ["dist", "dist.partial", ".egov", "out", "coverage", "providers/openstack/lib"],
  },
  {
    files: ["**/*.mjs", "**/*.cjs", "**/*.js"],
    extends: [js.configs.recommended],
    rules: { "no-undef": "off" },
  },
  {
    files: ["**/*.ts"],
    plugins: { "@typescript-eslint": tseslint.plugin, "import-x": importX },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    settings: { "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".js", ".json"] })] },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: directions }],
    },
  },
  {
    files: withoutConstructs.map((folder) => `${folder}/**/*.ts`),
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(cdktf|constructs|@cdktf/.*)$",
              message: "Only constructs/, stacks/ and workflow/ know CDKTF.",
            },
          ],
        },
      ],
    },
  },
]);
