import type { StackPlan } from "../../../estate/model";
import { buildEstate } from "../../../estate/plan";
import { check } from "../../../policies/engine";
import { rules } from "../../../policies/rules";
import { synthesise } from "../../../stacks/app";
import { appliedState } from "../../stacks/applied";
import { Engine, findEngine } from "../../stacks/engine";
import { testWith } from "../../tools";
import { isBlocking, minimalEnvironment, today } from "../minimal";

const command = findEngine();
const engine = new Engine(command ?? "terraform");
afterAll(() => engine.dispose());
const withEngine = testWith(command, "needs Terraform or OpenTofu, and `npm run setup`");

const environment = minimalEnvironment();
const own = rules.map(({ id }) => id).filter((id) => /^(ATT|CLD|CSL|DR-02|LIVE|MLPS)/.test(id));

function blockers(plans: readonly StackPlan[]): readonly string[] {
  const { findings } = check({ environment, estate: buildEstate(plans), rules, date: today, only: own });
  return findings
    .filter(({ result }) => isBlocking(result))
    .map(({ rule, subject, message }) => `${rule} ${subject.stack ?? ""}::${subject.address}: ${message.en}`);
}

withEngine("an environment that is applied and does not change is judged as it was before", async () => {
  const fresh: StackPlan[] = [];
  const applied: StackPlan[] = [];
  for (const { id: stack, template, origins, site } of synthesise(environment)) {
    const plan = await engine.plan(template);
    const region = environment.settings.sites.find(({ id }) => id === site)?.region ?? "";
    const invented = appliedState(template, plan, await engine.schemas(template));
    // The cloud knows its region, and leaves empty what nobody asks for.
    const state = invented
      .replaceAll(/"region":"region of [^"]*"/g, `"region":"${region}"`)
      .replaceAll(/"(external_network_id|remote_\w+)":"\1 of [^"]*"/g, '"$1":""');
    fresh.push({ stack, plan, file: stack, origins });
    applied.push({ stack, plan: await engine.plan(template, state), file: stack, origins });
  }
  expect(blockers(fresh)).toEqual([]);
  expect(blockers(applied)).toEqual([]);
});
