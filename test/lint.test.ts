import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./tools";

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly line: number }[];
}

/** Lints planted files with the project's own configuration; gives the rule ids by file. */
function lint(files: Record<string, string>): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), "egov-lint-"));
  try {
    for (const name of ["eslint.config.mjs", "tsconfig.json"]) cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const eslint = join(root, "node_modules", "eslint", "bin", "eslint.js");
    const run = spawnSync(process.execPath, [eslint, ".", "--format", "json"], {
      cwd: folder,
      encoding: "utf8",
    });
    const linted = JSON.parse(run.stdout) as LintedFile[];
    return Object.fromEntries(
      linted.map(({ filePath, messages }) => [
        filePath.split(/[\\/]/).slice(-2).join("/"),
        messages.map(({ ruleId }) => ruleId),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const value = "export const value = 1;\n";
const importOf = (path: string) => `import { value } from "${path}";\nexport const taken = value;\n`;
const direction = "import-x/no-restricted-paths";

test("imports against the direction are reported, those along it are not", () => {
  const found = lint({
    "messages/text.ts": value,
    "environments/model.ts": value,
    "estate/graph.ts": value,
    "stacks/app.ts": value,
    "bin/egov.ts": value,
    "policies/good.ts": importOf("../estate/graph"),
    "policies/good-message.ts": importOf("../messages/text"),
    "policies/stacks.ts": importOf("../stacks/app"),
    "policies/dynamic.ts": `export const later = import("../stacks/app");\n`,
    "policies/cdktf.ts": `import { App } from "cdktf";\nexport const app = new App();\n`,
    "estate/policies.ts": importOf("../policies/good"),
    "environments/estate.ts": importOf("../estate/graph"),
    "stacks/policies.ts": importOf("../policies/good"),
    "workflow/good.ts": importOf("../stacks/app"),
    "workflow/bin.ts": importOf("../bin/egov"),
  });

  expect(Object.fromEntries(Object.entries(found).filter(([, rules]) => rules.length > 0))).toEqual({
    "policies/stacks.ts": [direction],
    "policies/dynamic.ts": [direction],
    "policies/cdktf.ts": ["no-restricted-imports"],
    "estate/policies.ts": [direction],
    "environments/estate.ts": [direction],
    "stacks/policies.ts": [direction],
    "workflow/bin.ts": [direction],
  });
});

test("any, unused variables and floating promises are reported", () => {
  const found = lint({
    "bin/any.ts": "export const value: any = 1;\n",
    "bin/unused.ts": "const value = 1;\nexport {};\n",
    "bin/floating.ts": "export function start(): void {\n  Promise.resolve(1);\n}\n",
  });

  expect(found).toMatchObject({
    "bin/any.ts": ["@typescript-eslint/no-explicit-any"],
    "bin/unused.ts": ["@typescript-eslint/no-unused-vars"],
    "bin/floating.ts": ["@typescript-eslint/no-floating-promises"],
  });
});
