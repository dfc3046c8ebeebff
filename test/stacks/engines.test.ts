import { join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import { synthesise } from "../../stacks/app";
import { findTofu, root, testWith } from "../tools";
import { actionsOf, Engine, findTerraform, type Plan } from "./engine";
import { templateOf } from "./city";

const sample = loadEnvironment(join(root, "test/fixtures/environments/minimal"));
const [agency] = sample.agencies;
const stacks = synthesise(sample, new Set(["backbone", `agency-${agency?.id}`]));
const [terraform, tofu] = [findTerraform(), findTofu()];

async function plansOf(command: string): Promise<Plan[]> {
  const engine = new Engine(command);
  try {
    const plans: Plan[] = [];
    for (const { template } of stacks) plans.push(await engine.plan(template));
    return plans;
  } finally {
    engine.dispose();
  }
}

test("two stacks are planned", () => {
  expect(stacks).toHaveLength(2);
});

describe.each([
  ["Terraform", terraform],
  ["OpenTofu", tofu],
])("%s", (name, command) => {
  testWith(command, `needs ${name}, and \`npm run setup\``)(
    "plans each resource of the templates as created",
    async () => {
      const plans = await plansOf(command ?? "");
      const created = plans.map((plan) => actionsOf(plan)["create"]);
      const declared = stacks.map((stack) =>
        Object.entries(templateOf(stack).resource ?? {})
          .flatMap(([type, named]) => Object.keys(named).map((id) => `${type}.${id}`))
          .sort(),
      );
      expect(created).toEqual(declared);
    },
  );
});

testWith(terraform && tofu, "needs Terraform and OpenTofu, and `npm run setup`")(
  "both engines plan the same values, known and unknown",
  async () => {
    const changes = (plans: readonly Plan[]) =>
      plans.map(({ resource_changes: found }) =>
        found?.map(({ address, change: { actions, after, after_unknown } }) => ({
          address,
          actions,
          after,
          after_unknown,
        })),
      );
    expect(changes(await plansOf(tofu ?? ""))).toEqual(changes(await plansOf(terraform ?? "")));
  },
);
