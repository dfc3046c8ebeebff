import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resourceTypes, type TypeClass } from "../../../policies/facts/resource-types";
import { conditions } from "../../../policies/rules/int-05/conditions";
import { root } from "../../tools";

interface Schema {
  readonly provider_schemas: Readonly<
    Record<string, { readonly resource_schemas: Readonly<Record<string, unknown>> }>
  >;
}

const schema = JSON.parse(readFileSync(join(root, "providers/openstack/schema.json"), "utf8")) as Schema;
const types = Object.values(schema.provider_schemas).flatMap((provider) =>
  Object.keys(provider.resource_schemas),
);

test("every type of the provider's schema is in a class, and no other", () => {
  expect(Object.keys(resourceTypes).sort()).toEqual([...types].sort());
  expect(types).toHaveLength(108);
});

test("the classes are those of the reachability model", () => {
  const counts: Partial<Record<TypeClass, number>> = {};
  for (const entry of Object.values(resourceTypes)) counts[entry.class] = (counts[entry.class] ?? 0) + 1;
  expect(counts).toEqual({ edge: 30, filter: 7, relay: 10, opaque: 7, data: 24, identity: 12, none: 18 });
});

test("a type leads out and says why, or does neither", () => {
  for (const [type, { leadsOut, why }] of Object.entries(resourceTypes)) {
    expect({ type, told: why !== undefined }).toEqual({ type, told: leadsOut !== undefined });
    for (const text of [why?.zh, why?.en]) expect(text?.includes("\n") ?? false).toBe(false);
  }
});

test("each type that may lead out has a condition, and no other has", () => {
  const may = Object.entries(resourceTypes).filter(([, { leadsOut }]) => leadsOut === "when");
  expect(Object.keys(conditions).sort()).toEqual(may.map(([type]) => type).sort());
});

test("everything whose content no plan shows leads out", () => {
  const opaque = Object.values(resourceTypes).filter((entry) => entry.class === "opaque");
  expect(opaque.every(({ leadsOut }) => leadsOut === "always")).toBe(true);
});
