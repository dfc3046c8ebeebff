import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { loadEnvironment } from "../../../environments/load";
import type { Environment } from "../../../environments/model";
import type { StackPlan } from "../../../estate/model";
import { readPlanFile } from "../../../estate/read";
import { rules } from "../../../policies/rules";
import { root } from "../../tools";
import { minimalEnvironment, runRule } from "../minimal";
import { alter } from "./alter";

const folder = join(root, "policies/rules");

/** Examples of a rule that are a plan judged in the small extranet. */
function examplesOf(id: string): readonly string[] {
  const own = join(folder, id.toLowerCase());
  const evasions = join(own, "evasions");
  const names = existsSync(evasions) ? readdirSync(evasions).sort() : [];
  return ["compliant", "violating", ...names.map((name) => `evasions/${name}`)].filter(
    (name) => existsSync(join(own, name, "plan.json")) && !existsSync(join(own, name, "patch.yaml")),
  );
}

function exampleOf(
  id: string,
  name: string,
): { readonly source: StackPlan; readonly environment: Environment } {
  const path = join(folder, id.toLowerCase(), name);
  return { source: readPlanFile(join(path, "plan.json"), "example"), environment: environmentOf(path) };
}

const environments = new Map<string, Environment>();

function environmentOf(path: string): Environment {
  const { environment: name } = parse(readFileSync(join(path, "expected.yaml"), "utf8")) as {
    environment?: string;
  };
  if (name === undefined) return minimalEnvironment();
  const environment =
    environments.get(name) ?? loadEnvironment(join(root, "test/fixtures/environments", name));
  environments.set(name, environment);
  return environment;
}

/** What a rule says of a plan: a result for each subject, with the message where it is asked for. */
function said(id: string, source: StackPlan, environment: Environment, messages: boolean): readonly string[] {
  const { findings, problems } = runRule(id, [source], environment);
  expect(problems ?? []).toEqual([]);
  return findings.map(
    ({ result, subject, message }) => `${result} ${subject.address}${messages ? `: ${message.en}` : ""}`,
  );
}

function* plainOf(id: string, name: string): Iterable<string> {
  const { source, environment } = exampleOf(id, name);
  yield `# ${name}`;
  for (const line of said(id, source, environment, true)) {
    if (!line.startsWith("pass ") || !name.startsWith("evasions")) yield line;
  }
}

/** For each other outcome of an example, what has to be otherwise in it. */
function* otherwise(id: string, name: string): Iterable<string> {
  const { source, environment } = exampleOf(id, name);
  // A whole city takes minutes.
  if ((source.plan as { resource_changes: unknown[] }).resource_changes.length > 40) return;
  const plain = said(id, source, environment, false);
  const outcomes = new Map<string, string[]>();
  for (const altered of alter(source)) {
    const now = said(id, altered.source, environment, false);
    const outcome = [
      ...plain.filter((line) => !now.includes(line)).map((line) => `not ${line}`),
      ...now.filter((line) => !plain.includes(line)),
    ].join(", ");
    if (outcome !== "") outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), `  ${altered.what}`]);
  }
  for (const [outcome, alterations] of outcomes) yield* [`${outcome} when`, ...alterations];
}

// Rules about paths search a whole network each time: seconds for each thing that is otherwise.
const asked = rules.map(({ id }) => id).filter((id) => !id.startsWith("RCH-") && examplesOf(id).length > 0);

// The tables in said/ are read in review: a line that changes is a rule that says another thing. EGOV_WRITE_SAID=1 writes them.
describe("what a rule says of its examples when one thing of them is otherwise", () => {
  test.each(asked)("%s", (id) => {
    const table = examplesOf(id).flatMap((name) => [
      ...plainOf(id, name),
      ...(name.startsWith("evasions") ? [] : otherwise(id, name)),
    ]);
    const file = join(__dirname, "said", `${id.toLowerCase()}.txt`);
    if (process.env["EGOV_WRITE_SAID"] !== undefined) writeFileSync(file, `${table.join("\n")}\n`);
    expect([...table, ""]).toEqual(readFileSync(file, "utf8").split("\n"));
  });
});
