import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cite, loadNorms, normsInForce } from "../../policies/norms";
import { rules } from "../../policies/rules";
import { root } from "../tools";
import { expectedOf, loadExample, type Expected } from "./example";
import { isBlocking, runRule, today } from "./minimal";

function folderOf(id: string, kind = ""): string {
  return join(root, "policies/rules", id.toLowerCase(), kind);
}

/** Other ways to write the fault of the violating example; each must fail the same rule. */
function evasionsOf(id: string): readonly string[] {
  const folder = folderOf(id, "evasions");
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function example(id: string, kind: string) {
  const folder = folderOf(id, kind);
  const expected = expectedOf(folder) as Expected;
  const { environment, lines, plan } = loadExample(folder);
  return { expected, lines, outcome: runRule(expected.rule, [plan], environment) };
}

describe.each(rules.map(({ id }) => id))("%s", (id) => {
  const faults = ["violating", ...evasionsOf(id).map((name) => join("evasions", name))];

  test.each(faults)(
    "its example %s fails with the clause, the address and the YAML line that expected.yaml says",
    (kind) => {
      const { expected, lines, outcome } = example(id, kind);
      const names = outcome.findings.map(({ subject }) =>
        subject.stack === undefined ? subject.address : `${subject.stack}::${subject.address}`,
      );
      const found = outcome.findings.filter(
        ({ result }, at) => result === "fail" && names[at]?.endsWith(expected.address),
      );
      expect({
        names,
        results: outcome.findings.map(({ result }) => result),
        found: found.length,
      }).toMatchObject({
        found: 1,
      });
      expect(expected.rule).toBe(id);
      expect(found[0]?.subject.origin?.file.endsWith(expected.file)).toBe(true);
      const { file = "", line = 0 } = found[0]?.subject.origin ?? {};
      const [, text] = [...lines].find(([name]) => file.endsWith(name)) ?? [];
      expect(text?.[line - 1]?.trim()).toBe(expected.at);
      const own = rules.find((rule) => rule.id === id)?.norms ?? [];
      const cited = normsInForce(loadNorms(), own, today).filter(({ clause }) => clause === expected.clause);
      expect(cited).toHaveLength(1);
      expect(found[0]?.norms).toEqual(
        expect.arrayContaining(cited.map((reference) => cite(loadNorms(), reference))),
      );
      expect(outcome.clean).toBe(false);
      expect(outcome.exitCode).toBe(1);
    },
  );

  test("its compliant example passes where expected.yaml says, and nothing blocks", () => {
    const { expected, outcome } = example(id, "compliant");
    expect(outcome.findings.filter(({ result }) => isBlocking(result))).toEqual([]);
    // A plan never proves what only the running cloud shows: the best it can leave open is what is wanted.
    const best = rules.find((rule) => rule.id === id)?.decidedBy === "live" ? "wanted" : "pass";
    const subjects = outcome.findings
      .filter(({ result }) => result === best)
      .map(({ subject }) =>
        subject.stack === undefined ? subject.address : `${subject.stack}::${subject.address}`,
      );
    expect(subjects.some((subject) => subject.endsWith(expected.address))).toBe(true);
    expect(outcome.exitCode).toBe(0);
  });
});

test("every folder of policies/rules is a rule in the list, whole: code, page, both examples", () => {
  const folders = readdirSync(join(root, "policies/rules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual(rules.map(({ id }) => id.toLowerCase()).sort());
  for (const folder of folders) {
    const path = join(root, "policies/rules", folder);
    expect(readFileSync(join(path, "page.md"), "utf8")).toMatch(
      new RegExp(
        `^# ${folder.toUpperCase()} .+\n\n## Why\n[^]+\n## How to fix\n[^]+\n## What a plan can and cannot prove\n`,
      ),
    );
    for (const kind of ["compliant", "violating"]) {
      expect(existsSync(join(path, kind, "main.tf")) || existsSync(join(path, kind, "patch.yaml"))).toBe(
        true,
      );
    }
  }
});
