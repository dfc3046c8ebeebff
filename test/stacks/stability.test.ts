import { parseCidr } from "../../environments/addresses";
import { synthesise } from "../../stacks/app";
import type { SynthesisedStack } from "../../stacks/model";
import { testWith } from "../tools";
import { appliedState } from "./applied";
import { load, Resources } from "./city";
import { edited, editList, remove } from "./edited";
import { actionsOf, Engine, findEngine } from "./engine";

const bureau = "ethnic-religious";
const city = load("hengyang");
const cityStacks = synthesise(city);

const command = findEngine();
const engine = new Engine(command ?? "terraform");
afterAll(() => engine.dispose());
const withEngine = testWith(command, "needs Terraform or OpenTofu, and `npm run setup`");

describe("an agency more, in the middle by name and by block", () => {
  const before = edited((folder) => {
    remove(folder, `agencies/${bureau}.yaml`);
    remove(folder, `projects/${bureau}-business.yaml`);
    editList(folder, "inspection/2025.yaml", ["results"], (results) => {
      results.splice(
        results.findIndex(({ unit }) => unit === bureau),
        1,
      );
    });
  });
  const stacksBefore = synthesise(before);

  test("lies between others", () => {
    const first = (block: string) => parseCidr(block).first;
    const added = city.agencies.find(({ id }) => id === bureau);
    const others = before.agencies.map(({ block }) => first(block));
    expect(before.agencies).toHaveLength(city.agencies.length - 1);
    expect(others.filter((other) => other < first(added?.block ?? ""))).not.toHaveLength(0);
    expect(others.filter((other) => other > first(added?.block ?? ""))).not.toHaveLength(0);
    expect(city.agencies.findIndex(({ id }) => id === bureau)).toBeLessThan(city.agencies.length - 1);
  });

  test("adds its own stack and changes no byte of another", () => {
    expect(differences(stacksBefore, cityStacks)).toEqual({
      added: [`agency-${bureau}`],
      removed: [],
      changed: [],
    });
  });

  withEngine("is only creations in its stack, and nothing in those that are applied", async () => {
    const own = await engine.plan(templateOf(cityStacks, `agency-${bureau}`));
    expect(Object.keys(actionsOf(own))).toEqual(["create"]);
    for (const neighbour of ["platform", "backbone", "egress", "county-nanyue", "agency-finance"])
      expect([neighbour, await upgrade(stacksBefore, cityStacks, neighbour)]).toEqual([neighbour, {}]);
  });
});

describe("a flow more, in the middle of a system's flows", () => {
  const after = synthesise(
    edited((folder) => {
      editFlows(folder, (flows) => {
        const position = flows.findIndex(({ id }) => id === "app-db");
        expect(position).toBeGreaterThan(0);
        flows.splice(position, 0, flow("web-db-report", "tier:web", "tier:db", [5433]));
      });
    }),
  );
  const added = [
    rule("db", "ingress-tcp-5433-group-finance-budget--web"),
    rule("web", "egress-tcp-5433-group-finance-budget--db"),
  ];

  test("adds its rule at both ends and changes no byte of another stack", () => {
    expect(differences(cityStacks, after)).toEqual({ added: [], removed: [], changed: ["agency-finance"] });
    expect(differentResources(cityStacks, after, "agency-finance")).toEqual({
      added,
      removed: [],
      changed: [],
    });
  });

  withEngine("is planned as these creations only", async () => {
    expect(await upgrade(cityStacks, after, "agency-finance")).toEqual({ create: added });
  });
});

describe("a flow more that crosses the boundary", () => {
  const after = financeAfter((flows) => {
    flows.splice(1, 0, flow("management-app", "zone:management", "tier:app", [9443]));
  });
  const pass = "tcp-9443-10-161-0-0-16-to-10-128-144-0-24";

  withEngine("opens group and firewall for it, request and reply, and touches nothing else", async () => {
    expect(await upgrade(cityStacks, after, "agency-finance")).toEqual({
      create: [
        `openstack_fw_rule_v2.agency_firewall_from-unit_reply-${pass}`,
        `openstack_fw_rule_v2.agency_firewall_towards-unit_${pass}`,
        rule("app", "ingress-tcp-9443-10-161-0-0-16"),
      ],
      // The policies list their rules.
      update: [
        "openstack_fw_policy_v2.agency_firewall_from-unit",
        "openstack_fw_policy_v2.agency_firewall_towards-unit",
      ],
    });
  });
});

describe("another port of a flow", () => {
  const after = financeAfter((flows) => {
    const found = flows.find(({ id }) => id === "web-app");
    if (found) found["ports"] = [8081];
  });

  withEngine("replaces the rules of that flow and no other", async () => {
    expect(await upgrade(cityStacks, after, "agency-finance")).toEqual({
      create: [
        rule("app", "ingress-tcp-8081-group-finance-budget--web"),
        rule("web", "egress-tcp-8081-group-finance-budget--app"),
      ],
      delete: [
        rule("app", "ingress-tcp-8080-group-finance-budget--web"),
        rule("web", "egress-tcp-8080-group-finance-budget--app"),
      ],
    });
  });
});

describe("a published service more", () => {
  const some = ["backbone", "egress", "exchange", "county-nanyue", "agency-finance", `agency-${bureau}`];
  const after = synthesise(
    edited((folder) => {
      editList(folder, `agencies/${bureau}.yaml`, ["systems", "religious-venues", "publish"], (published) => {
        published.push({ hostname: "venues.hengyang.example", tier: "web", port: 443 });
      });
    }),
    new Set(some),
  );

  test("changes its own stack and the egress", () => {
    expect(
      differences(
        cityStacks.filter(({ id }) => some.includes(id)),
        after,
      ),
    ).toEqual({
      added: [],
      removed: [],
      changed: ["egress", `agency-${bureau}`],
    });
  });

  withEngine("adds a name and the way of the front ends to it at the egress", async () => {
    expect(await upgrade(cityStacks, after, "egress")).toEqual({
      create: [
        "openstack_dns_recordset_v2.egress_name-venues_hengyang_example",
        "openstack_networking_secgroup_rule_v2.system_group_rule_internet-boundary_waf-a_egress-tcp-443-10-130-208-10-32",
        "openstack_networking_secgroup_rule_v2.system_group_rule_internet-boundary_waf-b_egress-tcp-443-10-130-208-10-32",
      ],
    });
  });
});

function rule(tier: string, content: string): string {
  return `openstack_networking_secgroup_rule_v2.system_group_rule_finance-budget_${tier}_${content}`;
}

function flow(id: string, from: string, to: string, ports: readonly number[]): Record<string, unknown> {
  return { id, from, to, protocol: "tcp", ports, purpose: { zh: "测试", en: "Test" } };
}

function editFlows(folder: string, edit: (flows: Record<string, unknown>[]) => void): void {
  editList(folder, "agencies/finance.yaml", ["systems", "finance-budget", "flows"], edit);
}

function financeAfter(edit: (flows: Record<string, unknown>[]) => void): readonly SynthesisedStack[] {
  return synthesise(
    edited((folder) => editFlows(folder, edit)),
    new Set(["agency-finance"]),
  );
}

function templateOf(stacks: readonly SynthesisedStack[], id: string): string {
  const stack = stacks.find((candidate) => candidate.id === id);
  if (!stack) throw new Error(`No stack ${id}`);
  return stack.template;
}

function differences(before: readonly SynthesisedStack[], after: readonly SynthesisedStack[]) {
  const content = (stacks: readonly SynthesisedStack[]) =>
    new Map(stacks.map(({ id, template, inputs }) => [id, template + JSON.stringify(inputs)]));
  return compare(content(before), content(after));
}

function differentResources(
  before: readonly SynthesisedStack[],
  after: readonly SynthesisedStack[],
  id: string,
) {
  const content = (stacks: readonly SynthesisedStack[]) =>
    new Map(
      new Resources(stacks.filter((stack) => stack.id === id)).all.map(({ address, body }) => [
        address,
        JSON.stringify(body),
      ]),
    );
  return compare(content(before), content(after));
}

function compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)).sort(),
    removed: [...before.keys()].filter((key) => !after.has(key)).sort(),
    changed: [...before.keys()].filter((key) => after.has(key) && after.get(key) !== before.get(key)),
  };
}

/**
 * What the engine would do to a stack that is applied, when its template changes.
 * @throws when it would change something although nothing changed: then the state is not what an apply leaves, and nothing follows
 */
async function upgrade(
  before: readonly SynthesisedStack[],
  after: readonly SynthesisedStack[],
  id: string,
): Promise<Record<string, string[]>> {
  const template = templateOf(before, id);
  const state = appliedState(template, await engine.plan(template), await engine.schemas(template));
  const unchanged = await engine.plan(template, state);
  expect(unchanged.resource_changes?.length).toBeGreaterThan(50);
  expect(actionsOf(unchanged)).toEqual({});
  const target = templateOf(after, id);
  return target === template ? {} : actionsOf(await engine.plan(target, state));
}
