import { isForeign, isPlatform, nameOfOwner } from "../../../policies/facts/owner-names";
import type { Owner } from "../../../policies/facts/owners";
import { unitsOf } from "../../../policies/facts/units";
import { minimalEnvironment } from "../minimal";

const units = [...unitsOf(minimalEnvironment()).values()];

function unit(id: string): Owner {
  const found = units.find((one) => one.id === id);
  if (!found) throw new Error(`No unit ${id}`);
  return { kind: "unit", unit: found };
}

const finance = unit("finance");
const office = unit("office");
const stranger: Owner = { kind: "other", project: "stranger" };
const unknown: Owner = { kind: "unknown", reason: "known only after apply" };

test("an owner is called by the name of its project, where that is known", () => {
  expect(nameOfOwner(finance)).toBe("sample-finance");
  expect(nameOfOwner(stranger)).toBe("stranger");
  for (const owner of [unknown, undefined]) {
    expect(nameOfOwner(owner)).toEqual({ zh: "归属不明的项目", en: "a project that cannot be told" });
  }
});

test.each([
  ["the same unit", finance, finance, false],
  ["another unit", finance, office, true],
  ["a project of no unit, seen from a unit", finance, stranger, true],
  ["a unit, seen from a project of no unit", stranger, finance, true],
  ["the same project of no unit", stranger, { ...stranger }, false],
  ["another project of no unit", stranger, { kind: "other", project: "another" } as const, true],
  ["one that cannot be told", finance, unknown, undefined],
  ["any, seen from one that cannot be told", unknown, finance, undefined],
  ["one that is not there", finance, undefined, undefined],
])("foreign or not: %s", (_title, own, other, expected) => {
  expect(isForeign(own, other)).toBe(expected);
});

test("the platform is the unit of the backbone and no other owner", () => {
  expect([unit("backbone"), finance, stranger, unknown, undefined].map(isPlatform)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
