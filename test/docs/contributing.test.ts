import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../tools";

/** What the worked examples make: it must not be there yet. */
const made = /opn-13|portal|waivers\.(ts|test\.ts)$|drills/;

const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const paths = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g)].map(([, path = ""]) => path);
const files = [...new Set(paths)].filter((path) => /\/$|\.(ts|mjs|json|yaml|md)$/.test(path));

test.each(files)("%s of CONTRIBUTING.md is where the worked examples say", (path) => {
  if (!made.test(path)) {
    expect(existsSync(join(root, path))).toBe(true);
    return;
  }
  expect(existsSync(join(root, path))).toBe(false);
  const above = path.includes("opn-13") ? "policies/rules" : dirname(path);
  expect(existsSync(join(root, above))).toBe(true);
});

test("the norms, commands and functions that the examples use are there", () => {
  expect(files.length).toBeGreaterThan(15);
  const uses: readonly (readonly [string, string])[] = [
    ["policies/norms.yaml", "三(五)"],
    ["policies/facts/declarations.ts", "export function declared("],
    ["policies/judgement.ts", "export function judge("],
    ["environments/model.ts", "readonly inspections"],
    ["stacks/city.ts", "export function cityStacks("],
    ["stacks/lookup.ts", "export function siteOf("],
    ["bin/io.ts", "export function say("],
    ["bin/find-environment.ts", "export function findEnvironment("],
    ["bin/command-table.ts", "const load = {"],
    ["environments/folder.ts", "export const singleFiles"],
  ];
  for (const [file, part] of uses)
    expect([file, readFileSync(join(root, file), "utf8").includes(part)]).toEqual([file, true]);
});
