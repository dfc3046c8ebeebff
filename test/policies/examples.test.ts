import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, parseDocument } from "yaml";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/model";
import { readPlanFile } from "../../estate/read";
import { cite, loadNorms, normsInForce } from "../../policies/norms";
import { rules } from "../../policies/rules";
import { root } from "../tools";
import { isBlocking, minimalFolder, runRule, today } from "./minimal";

interface Expected {
  readonly rule: string;
  readonly clause: string;
  readonly address: string;
  readonly file: string;
  /** Text of the line of that file at which the finding of a fault points. */
  readonly at?: string;
  /** Folder of test/fixtures/environments. Default: minimal. */
  readonly environment?: string;
}

interface Patch {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
  readonly delete?: boolean;
}

const environments = join(root, "test/fixtures/environments");
const inside = join(root, "test/fixtures/plans/inside/plan.json");

const loaded = new Map<string, Loaded>();

/** An environment with other values; the tests may ask again and again (test/mutation). */
interface Loaded {
  readonly environment: Environment;
  /** Lines of each file, by its name below the folder. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

let minimal: Loaded | undefined;

function load(folder: string): Loaded {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".yaml"),
  );
  const lines = files.map((file) => [file, readFileSync(join(folder, file), "utf8").split("\n")] as const);
  return { environment: loadEnvironment(folder), lines: new Map(lines) };
}

function patched(base: string, patches: readonly Patch[]): Loaded {
  const key = JSON.stringify([base, patches]);
  const made = loaded.get(key) ?? loadPatched(base, patches);
  loaded.set(key, made);
  return made;
}

function loadPatched(base: string, patches: readonly Patch[]): Loaded {
  const folder = mkdtempSync(join(tmpdir(), "egov-example-"));
  try {
    cpSync(base, folder, { recursive: true });
    for (const { file, path, value, delete: remove } of patches) {
      const name = join(folder, file);
      if (!existsSync(name)) writeFileSync(name, "{}\n");
      const document = parseDocument(readFileSync(name, "utf8"));
      if (remove === true) document.deleteIn(path);
      else document.setIn(path, value);
      writeFileSync(name, document.toString());
    }
    return load(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
  const expected = parse(readFileSync(join(folder, "expected.yaml"), "utf8")) as Expected;
  const patch = join(folder, "patch.yaml");
  const patches = existsSync(patch) ? (parse(readFileSync(patch, "utf8")) as Patch[]) : [];
  const { environment, lines } =
    expected.environment === undefined && patches.length === 0
      ? (minimal ??= load(minimalFolder))
      : patched(join(environments, expected.environment ?? "minimal"), patches);
  const plan = join(folder, "plan.json");
  const source = readPlanFile(existsSync(plan) ? plan : inside, "example");
  return { expected, lines, outcome: runRule(expected.rule, [source], environment) };
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
