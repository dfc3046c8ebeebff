import { kindOf } from "../../../estate/sources/kind";
import { meaningOf } from "../../../estate/sources/template-text";

test.each([
  [{ format_version: "1.2", resource_changes: [] }, "plan"],
  [{ format_version: "1.2", planned_values: {} }, "plan"],
  [{ format_version: "1.0", values: {} }, "state"],
  [{ format_version: "1.0", terraform_version: "1.11.4" }, "state"],
  [{ version: 4, lineage: "a", serial: 1 }, "state-file"],
  [{ resource: {} }, "template"],
  [{ terraform: [{}], provider: {} }, "template"],
  [{}, undefined],
  [[], undefined],
  ["text", undefined],
  [{ resource: "x" }, undefined],
])("%j is told as %s", (content, kind) => {
  expect(kindOf(content)).toBe(kind);
});

test.each([
  ["plain", { kind: "literal", text: "plain" }],
  ["${a_b.c.id}", { kind: "reference", reference: "a_b.c.id" }],
  ["${ a_b.c[0].id }", { kind: "reference", reference: "a_b.c[0].id" }],
  ['${a_b.c["x.y"].id}', { kind: "reference", reference: 'a_b.c["x.y"].id' }],
  ["${a_b.c[*].id}", { kind: "reference", reference: "a_b.c[*].id" }],
  ["${true}", { kind: "expression", references: [], shown: "${true}" }],
  ["${a_b.c.id}${a_b.d.id}", { kind: "expression", references: ["a_b.c.id", "a_b.d.id"] }],
  ['${f("a_b.c.id")}', { kind: "expression", references: [], shown: '${f("…")}' }],
])("%s means %j", (text, meaning) => {
  expect(meaningOf(text)).toMatchObject(meaning);
});
