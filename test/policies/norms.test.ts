import { cite, isInForce, loadNorms, normsInForce, parseNorms } from "../../policies/norms";
import { rules } from "../../policies/rules";

test("every rule cites norms and clauses of the catalogue, and one of them is in force today", () => {
  const norms = loadNorms();
  for (const { norms: references } of rules) {
    expect(references.length).toBeGreaterThan(0);
    expect(normsInForce(norms, references, "2026-11-24").length).toBeGreaterThan(0);
    for (const reference of references) expect(cite(norms, reference).zh).not.toBe("");
  }
});

test("a clause that no rule cites says what it is about, and one of the operator is cited by no rule", () => {
  const cited = new Set(rules.flatMap((rule) => rule.norms.map(({ norm, clause }) => `${norm} ${clause}`)));
  for (const { key, clauses } of loadNorms().values()) {
    for (const [clause, { about, decidedBy }] of Object.entries(clauses)) {
      const name = `${key} ${clause}`;
      if (cited.has(name)) expect([name, decidedBy]).toEqual([name, undefined]);
      else expect([name, about?.zh ?? "", about?.en ?? ""]).not.toContain("");
    }
  }
});

const yaml = `
norms:
  a:
    title: { zh: 甲, en: A }
    short: { zh: 甲, en: A }
    document: A
    validFrom: 2019-12-01
    validTo: 2025-12-31
    clauses: { "8.1 a": { verified: true }, "9": { verified: false }, 第一条: { verified: true, en: art. 1 } }
`;

test("a norm is in force from its first to its last day", () => {
  const norm = parseNorms(yaml).get("a");
  if (!norm) throw new Error("No norm");
  const days = ["2019-11-30", "2019-12-01", "2025-12-31", "2026-01-01"];
  expect(days.map((day) => isInForce(norm, day))).toEqual([false, true, true, false]);
});

test("a clause is printed only when it is verified", () => {
  const norms = parseNorms(yaml);
  expect(cite(norms, { norm: "a", clause: "8.1 a" })).toEqual({ zh: "甲 8.1 a", en: "A 8.1 a" });
  expect(cite(norms, { norm: "a", clause: "9" })).toEqual({ zh: "甲", en: "A" });
  expect(cite(norms, { norm: "a", clause: "第一条" })).toEqual({ zh: "甲第一条", en: "A art. 1" });
});

test("unknown norms and clauses, and a malformed catalogue, are defects", () => {
  const norms = parseNorms(yaml);
  expect(() => cite(norms, { norm: "b", clause: "1" })).toThrow(/No norm "b"/);
  expect(() => cite(norms, { norm: "a", clause: "1" })).toThrow(/No clause "1" of norm "a"/);
  const byWhom = yaml.replace('"9": { verified: false }', '"9": { verified: false, decidedBy: plan }');
  expect(() => parseNorms(byWhom)).toThrow(/Clause "9" of norm "a" .*"provider"/);
  expect(() => parseNorms("norms: {}")).toThrow(/empty/);
  expect(() => parseNorms(yaml.replace("2019-12-01", "soon"))).toThrow(/"a" has no valid days/);
});
