import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleFolder } from "../../bin/rules/files";
import type { Text } from "../../messages/text";
import { loadNorms } from "../../policies/norms";
import { rules } from "../../policies/rules";
import { root } from "../tools";

const norms = loadNorms();

/** Chinese that says nothing to a Chinese reader: no character of the language in it. */
function isBilingual({ zh, en }: Text): boolean {
  return /\p{Script=Han}/u.test(zh) && en.trim() !== "" && !/\p{Script=Han}{6,}/u.test(en);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const folder = join(root, ruleFolder(id));
  const names = (kind: string) => (existsSync(join(folder, kind)) ? readdirSync(join(folder, kind)) : []);

  test("its id is the name of its folder, in the form of the others", () => {
    expect(id).toMatch(/^[A-Z]{2,5}-\d{2}$/);
    expect(existsSync(join(folder, "rule.ts"))).toBe(true);
  });

  test("title, reason and remedy are in both languages", () => {
    for (const text of [rule.title, rule.rationale, rule.remedy])
      expect([text, isBilingual(text)]).toEqual([text, true]);
  });

  test("its page has its id and the three sections, none empty", () => {
    const page = readFileSync(join(folder, "page.md"), "utf8");
    expect(page).toMatch(new RegExp(`^# ${id} \\S`));
    const sections = page
      .split(/^## /m)
      .slice(1)
      .map((section) => section.split("\n"));
    expect(sections.map(([title]) => title)).toEqual([
      "Why",
      "How to fix",
      "What a plan can and cannot prove",
    ]);
    for (const [, ...lines] of sections) expect(lines.join("").trim().length).toBeGreaterThan(20);
  });

  test("it rests on clauses of the catalogue, each named once", () => {
    const cited = rule.norms.map(({ norm, clause }) => `${norm} ${clause}`);
    expect(cited.length).toBeGreaterThan(0);
    expect(new Set(cited).size).toBe(cited.length);
    for (const { norm, clause } of rule.norms)
      expect(Object.keys(norms.get(norm)?.clauses ?? {})).toContain(clause);
  });

  test("its examples say what they expect and have something to judge", () => {
    for (const kind of ["compliant", "violating"]) {
      expect(names(kind)).toContain("expected.yaml");
      expect(names(kind).some((name) => name === "main.tf" || name === "patch.yaml")).toBe(true);
    }
  });

  test("an example in Terraform has its plan", () => {
    for (const kind of [
      "compliant",
      "violating",
      ...names("evasions").map((name) => join("evasions", name)),
    ]) {
      if (names(kind).includes("main.tf")) expect(names(kind)).toContain("plan.json");
    }
  });
});

// An evasion is another way to write the fault, which must fail as well.
test("every rule that plans decide has an evasion that it catches", () => {
  const missing = rules
    .filter(({ decidedBy = "plan" }) => decidedBy === "plan")
    .map(({ id }) => id)
    .filter((id) => !existsSync(join(root, ruleFolder(id), "evasions")));
  expect(missing).toEqual([]);
});
