import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../../../environments/load";
import type { Environment } from "../../../environments/model";
import { buildEstate } from "../../../estate/plan";
import type { StackPlan } from "../../../estate/model";
import type { RuleContext } from "../../../policies/rule";
import { root } from "../../tools";
import { loadExample } from "../example";
import { inlinePlan } from "../inline-plan";
import { today } from "../minimal";
import { declared, planned } from "./facts";
import { shown } from "./shown";

function contextOf(environment: Environment, plan: StackPlan): RuleContext {
  return {
    environment,
    estate: buildEstate([plan]),
    date: today,
    partial: false,
    subject: ({ stack, address, origin }) => ({ stack, address, ...(origin ? { origin } : {}) }),
  };
}

/** Examples of a rule that have a plan of their own. */
function examplesOf(rule: string): readonly string[] {
  const folder = join(root, "policies/rules", rule);
  const evasions = existsSync(join(folder, "evasions")) ? readdirSync(join(folder, "evasions")).sort() : [];
  return ["compliant", "violating", ...evasions.map((name) => `evasions/${name}`)]
    .map((name) => `${rule}/${name}`)
    .filter((name) => existsSync(join(root, "policies/rules", name, "plan.json")));
}

function check(fact: string, example: string, told: readonly unknown[]): void {
  const lines = [`# ${example}`, ...told.map(shown)];
  const file = join(__dirname, "said", `${fact}.txt`);
  if (process.env["EGOV_WRITE_SAID"] !== undefined) appendFileSync(file, `${lines.join("\n")}\n`);
  const kept = readFileSync(file, "utf8").trimEnd().split("\n");
  const start = kept.indexOf(`# ${example}`);
  const end = kept.findIndex((line, at) => at > start && line.startsWith("# "));
  expect(lines).toEqual(kept.slice(Math.max(start, 0), end < 0 ? kept.length : end));
}

const cases = Object.entries(planned).flatMap(([fact, [rules]]) =>
  rules.flatMap((rule) => examplesOf(rule).map((example) => [fact, example] as const)),
);

if (process.env["EGOV_WRITE_SAID"] !== undefined)
  for (const fact of [...Object.keys(planned), ...Object.keys(declared)])
    rmSync(join(__dirname, "said", `${fact}.txt`), { force: true });

// The tables in said/ are read in review: a line that changes is a fact that rules see otherwise. EGOV_WRITE_SAID=1 writes them.
test.each(cases)("the facts %s of %s are those of the table", (fact, example) => {
  const { environment, plan } = loadExample(join(root, "policies/rules", example));
  check(fact, example, planned[fact]?.[1](contextOf(environment, plan)) ?? []);
});

const environments = ["test/fixtures/environments/minimal", "test/fixtures/environments/minimal-intranet"];
const one = inlinePlan([{ type: "openstack_networking_network_v2", name: "n", after: { name: "n" } }]);

test.each(
  Object.keys(declared).flatMap((fact) => environments.map((environment) => [fact, environment] as const)),
)("the facts %s of %s are those of the table", (fact, folder) => {
  const environment = loadEnvironment(join(root, folder));
  check(fact, folder, declared[fact]?.(contextOf(environment, one)) ?? []);
});
