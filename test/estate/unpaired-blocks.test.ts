import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Estate } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { root } from "../tools";

const file = join(root, "policies/rules/ost-13/violating/plan.json");
const text = readFileSync(file, "utf8");
const type = "openstack_compute_instance_v2";

interface Configured {
  readonly type: string;
  readonly expressions: Record<string, unknown[]>;
}

/** The real plan of an instance with two networks, its configuration changed. */
function estateOf(change: (networks: unknown[]) => unknown[]): Estate {
  const plan = JSON.parse(text) as { configuration: { root_module: { resources: Configured[] } } };
  for (const { type: of, expressions } of plan.configuration.root_module.resources) {
    if (of === type) expressions["network"] = change(expressions["network"] ?? []);
  }
  return buildEstate([{ stack: "s", plan, file }]);
}

function leadsTo(estate: Estate, path: string): readonly string[] {
  return estate
    .ofType(type)
    .flatMap((instance) => estate.targets(instance, path).map(({ address }) => address));
}

test("blocks and expressions of one number belong together", () => {
  const estate = estateOf((networks) => networks);
  expect(leadsTo(estate, "network.0.port").length + leadsTo(estate, "network.0.uuid").length).toBe(1);
});

test.each([
  ["one more", (networks: unknown[]) => [networks[0], ...networks]],
  ["one fewer", (networks: unknown[]) => networks.slice(1)],
])("with %s written than planned nothing says which is which", (_, change) => {
  const estate = estateOf(change);
  for (const instance of estate.ofType(type)) {
    for (const attribute of ["port", "uuid"]) {
      expect(estate.targets(instance, `network.0.${attribute}`)).toEqual([]);
    }
    expect(["port", "uuid"].map((name) => estate.get(instance, `network.0.${name}`).state)).toContain(
      "unknown",
    );
  }
});
