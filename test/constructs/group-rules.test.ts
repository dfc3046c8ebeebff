import { join } from "node:path";
import { App } from "cdktf";
import fc from "fast-check";
import { EgovStack } from "../../constructs/egov-stack";
import { AddressGroups, type Allowance, GroupRules, type Remote } from "../../constructs/group-rules";
import { TenantSecurity } from "../../constructs/tenant-security";
import { loadEnvironment } from "../../environments/load";
import { type ResolvedFlow } from "../../environments/flows";
import type { DeclaredSystem } from "../../environments/model";
import { root } from "../tools";

const environment = loadEnvironment(join(root, "test/fixtures/environments/minimal"));

type Rule = Readonly<Record<string, unknown>>;
interface Made {
  readonly openstack_networking_secgroup_rule_v2?: Readonly<Record<string, Rule>>;
  readonly openstack_networking_address_group_v2?: Readonly<Record<string, { readonly addresses: string[] }>>;
  readonly openstack_networking_secgroup_v2?: Readonly<Record<string, Rule>>;
}

function emptyStack(): EgovStack {
  const [site] = environment.settings.sites;
  if (!site) throw new Error("The sample environment has no site");
  return new EgovStack(new App(), "sample", { environment, site });
}

function resourcesOf(stack: EgovStack): Made {
  return ((stack.toTerraform() as { resource?: Made }).resource ?? {}) as Made;
}

function rulesFrom(allowances: readonly Allowance[]): { rules: Rule[]; made: Made } {
  const stack = emptyStack();
  const addressGroups = new AddressGroups(stack, "blocks", "project");
  const rules = new GroupRules(stack, "rule", {
    securityGroupId: "group",
    projectId: "project",
    addressGroups,
  });
  for (const allowance of allowances) rules.allow(allowance);
  const made = resourcesOf(stack);
  return { rules: Object.values(made.openstack_networking_secgroup_rule_v2 ?? {}), made };
}

const blocks = ["10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/24", "10.3.1.0/24", "10.4.0.1/32", "10.4.0.2/32"];
const remote: fc.Arbitrary<Remote> = fc.oneof(
  fc.constantFrom("a", "b").map((name): Remote => ({ kind: "group", name, groupId: `id-${name}` })),
  fc
    .record({
      name: fc.constantFrom("county-all", "zone-x"),
      // More than four become an address group, in whatever order.
      prefixes: fc.oneof(
        fc.shuffledSubarray(blocks, { minLength: 1 }),
        fc.constantFrom(blocks, blocks.toReversed()),
      ),
    })
    .map((found): Remote => ({ kind: "blocks", ...found })),
);
const range = fc.constantFrom({ from: 443, to: 443 }, { from: 8000, to: 8010 }, { from: 80, to: 80 });
const allowance: fc.Arbitrary<Allowance> = fc.record({
  direction: fc.constantFrom("ingress", "egress"),
  protocol: fc.constantFrom("tcp", "udp", "icmp"),
  ports: fc.uniqueArray(range, { minLength: 1, maxLength: 2 }),
  remote,
  source: fc.constant({}),
});

describe("rules of a group", () => {
  test("hold no content twice, whatever flows ask for", () => {
    fc.assert(
      fc.property(fc.array(allowance, { maxLength: 8 }), (allowances) => {
        const { rules, made } = rulesFrom(allowances);
        const contents = rules.map((rule) =>
          JSON.stringify([contentOf(rule, made), rule["remote_address_group_id"]]),
        );
        expect(new Set(contents).size).toBe(contents.length);
      }),
    );
  });

  test("allow what each flow asks for and nothing else", () => {
    fc.assert(
      fc.property(fc.array(allowance, { maxLength: 5 }), (allowances) => {
        const { rules, made } = rulesFrom(allowances);
        const allowed = rules.flatMap((rule) => {
          const { remotes, ...rest } = contentOf(rule, made);
          return remotes.map((one) => JSON.stringify([Object.values(rest), one]));
        });
        const wanted = allowances.flatMap(({ direction, protocol, ports, remote: other }) =>
          (protocol === "icmp" ? [{ from: 8, to: 0 }] : ports).flatMap(({ from, to }) =>
            (other.kind === "group" ? [other.groupId] : other.prefixes).map((one) =>
              JSON.stringify([[direction, protocol, from, to], one]),
            ),
          ),
        );
        expect([...new Set(allowed)].sort()).toEqual([...new Set(wanted)].sort());
      }),
    );
  });

  test("do not depend on the order of flows", () => {
    fc.assert(
      fc.property(fc.array(allowance, { maxLength: 5 }), (allowances) => {
        const there = rulesFrom(allowances).made;
        const back = rulesFrom(allowances.toReversed()).made;
        for (const type of [
          "openstack_networking_secgroup_rule_v2",
          "openstack_networking_address_group_v2",
        ] as const)
          expect(Object.keys(back[type] ?? {}).sort()).toEqual(Object.keys(there[type] ?? {}).sort());
      }),
    );
  });
});

test("groups of tiers whose ids run together are told apart", () => {
  // `a-b` + `c` and `a` + `b-c` both read a-b-c.
  const [first, second, target] = [declared("a-b", "c"), declared("a", "b-c"), declared("z", "db")];
  const stack = emptyStack();
  new TenantSecurity(stack, "group", {
    projectId: "project",
    tenant: "tenant",
    systems: [first, second, target],
    flows: [flow(first, target), flow(second, target)],
    baseline: [],
  });
  const rules = Object.values(resourcesOf(stack).openstack_networking_secgroup_rule_v2 ?? {});
  const ingress = rules
    .filter(({ direction }) => direction === "ingress")
    .map((rule) => rule["remote_group_id"]);
  expect(ingress).toEqual([
    "${openstack_networking_secgroup_v2.group_a-b_c.id}",
    "${openstack_networking_secgroup_v2.group_a_b-c.id}",
  ]);
});

function declared(id: string, tier: string): DeclaredSystem {
  const name = { zh: id, en: id };
  const tiers = [{ id: tier, network: "app", flavor: "small", image: "linux", addresses: ["10.128.0.10"] }];
  const system = { id, name, clauses: [], classification: "non-classified", mlps: 2, project: "p", tiers };
  return {
    system: system as unknown as DeclaredSystem["system"],
    owner: "office",
    tenant: "tenant",
    tenantKind: "agency",
    stack: "sample",
  };
}

function flow(from: DeclaredSystem, to: DeclaredSystem): ResolvedFlow {
  const end = (system: DeclaredSystem) => {
    const [tier] = system.system.tiers;
    if (!tier) throw new Error("no tier");
    return { kind: "tier" as const, system, tier, prefixes: ["10.128.0.10/32"] };
  };
  return {
    id: `${from.system.id}--f`,
    from: end(from),
    to: end(to),
    protocol: "tcp",
    ports: [{ from: 5432, to: 5432 }],
    purpose: { zh: "", en: "" },
    source: {},
    reason: "declared",
  };
}

function contentOf(rule: Rule, made: Made) {
  const group = /address_group_v2\.([^.]+)\.id/.exec(String(rule["remote_address_group_id"]))?.[1];
  const addresses =
    group === undefined ? undefined : made.openstack_networking_address_group_v2?.[group]?.addresses;
  return {
    direction: rule["direction"],
    protocol: rule["protocol"],
    from: rule["port_range_min"],
    to: rule["port_range_max"],
    remotes: (addresses ?? [rule["remote_group_id"] ?? rule["remote_ip_prefix"]]) as string[],
  };
}
