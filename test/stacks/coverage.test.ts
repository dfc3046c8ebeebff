import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { synthesise } from "../../stacks/app";
import { coverage, type CoverageRow, type NamedInOpinion, renderCoverage } from "../../workflow/coverage";
import { root } from "../tools";
import { load } from "./city";

const [city, intranet] = [load("hengyang"), load("intranet-example")];
const named = parse(
  readFileSync(join(root, "docs/coverage-systems.yaml"), "utf8"),
) as readonly NamedInOpinion[];
const rows = coverage(
  named,
  [city, intranet].map((environment) => ({ environment, stacks: synthesise(environment) })),
);

test("each thing that the opinion names stands in YAML, in a stack and in resources", () => {
  expect(named.length).toBeGreaterThan(0);
  const missing = rows.filter((row) => !isCovered(row));
  expect(missing.map(({ named: { key } }) => key)).toEqual([]);
});

test("each is named once", () => {
  const keys = named.map(({ key }) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("each system serves only what the opinion names", () => {
  const keys = new Set(named.map(({ key }) => key));
  const served = [...city.systems, ...intranet.systems].flatMap(({ system }) => system.serves ?? []);
  expect(served.filter((key) => !keys.has(key))).toEqual([]);
});

test("docs/coverage.md says the same", () => {
  expect(readFileSync(join(root, "docs/coverage.md"), "utf8")).toBe(renderCoverage(rows));
});

function isCovered({ files, stacks, resources }: CoverageRow): boolean {
  return [files, stacks, Object.keys(resources)].every(({ length }) => length > 0);
}
