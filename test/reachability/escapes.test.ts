import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Text } from "../../messages/text";
import { rules } from "../../policies/rules";
import { loadExample } from "../policies/example";
import { isBlocking, runRule } from "../policies/minimal";
import { root } from "../tools";

/** A rule that sees an escape, with the examples that show it. */
interface Catch {
  readonly rule: string;
  /** Examples of the rule, below its folder. */
  readonly fails?: readonly string[];
  /** Folder beside escapes.yaml, with both twins. */
  readonly fixture?: string;
}

interface Escape {
  readonly number: number;
  readonly title: Text;
  readonly right: string;
  readonly caught: readonly Catch[];
  /** Rules about paths that do not see it yet. */
  readonly missed?: readonly { readonly rule: string; readonly fixture: string; readonly why: Text }[];
  readonly remark?: Text;
}

const folder = join(root, "test/reachability/escapes");
const { escapes } = parse(readFileSync(`${folder}.yaml`, "utf8")) as { readonly escapes: readonly Escape[] };
const total = 45;

function violatingOf({ rule, fails = [], fixture }: Catch): readonly string[] {
  const own = join(root, "policies/rules", rule.toLowerCase());
  const twins = fixture === undefined ? [] : [join(folder, fixture, "violating")];
  return [...fails.map((name) => join(own, name)), ...twins];
}

function compliantOf({ rule, fixture }: Catch): string {
  return join(
    fixture === undefined ? join(root, "policies/rules", rule.toLowerCase()) : join(folder, fixture),
    "compliant",
  );
}

/** What only the running cloud shows has none. */
function hasExample({ fails, fixture }: Catch): boolean {
  return fails !== undefined || fixture !== undefined;
}

/** Results of a rule that block. */
function blockedBy(rule: string, example: string) {
  const { environment, plan } = loadExample(example);
  return runRule(rule, [plan], environment).findings.filter(({ result }) => isBlocking(result));
}

describe.each(escapes.map((escape) => [`${escape.number} ${escape.title.en}`, escape] as const))(
  "%s",
  (_, escape) => {
    const cases = escape.caught.flatMap((one) =>
      violatingOf(one).map((example) => [one.rule, example.slice(root.length + 1), example] as const),
    );

    test.each(cases)("is failed by %s in %s", (rule, _name, example) => {
      const found = blockedBy(rule, example);
      expect(found).not.toEqual([]);
      // What is only possible says what it depends on.
      for (const { result, message } of found)
        if (result === "undetermined") expect(message.en).toMatch(/\w+_\w+|:/);
    });

    const twins = [...new Set(escape.caught.filter(hasExample).map(compliantOf))].flatMap((example) =>
      escape.caught.map(({ rule }) => [rule, example.slice(root.length + 1), example] as const),
    );

    test.each(twins)("is not seen by %s in %s, where it is not", (rule, _name, example) => {
      expect(blockedBy(rule, example)).toEqual([]);
    });
  },
);

test("paths miss what escapes.yaml says that they miss; who mends one moves it to what is caught", () => {
  const missed = escapes.flatMap((escape) => escape.missed ?? []);
  const seen = missed.filter(
    ({ rule, fixture }) => blockedBy(rule, join(folder, fixture, "violating")).length > 0,
  );
  expect(seen).toEqual([]);
});

test("every escape is there, in order, with a rule that exists", () => {
  expect(escapes.map(({ number }) => number)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
  const known = new Set(rules.map(({ id }) => id));
  for (const { caught } of escapes) {
    expect(caught.length).toBeGreaterThan(0);
    for (const { rule } of caught) expect(known).toContain(rule);
  }
});

test("every fixture is of an escape, with both twins", () => {
  const used = new Set(escapes.flatMap(({ caught }) => caught.flatMap(({ fixture }) => fixture ?? [])));
  for (const name of readdirSync(folder)) {
    expect(used).toContain(name);
    for (const kind of ["violating", "compliant"])
      expect(existsSync(join(folder, name, kind, "plan.json"))).toBe(true);
  }
});
