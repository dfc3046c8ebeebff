import type { Environment } from "../../../environments/model";
import { buildEstate } from "../../../estate/plan";
import { check } from "../../../policies/engine";
import { rules } from "../../../policies/rules";
import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { isBlocking, minimalEnvironment, runRule, today } from "../minimal";
import { without } from "../without";
import { minimalIntranet } from "./intranet";

const base = minimalEnvironment();

function id(type: string, name: string): string {
  return `openstack_networking_${type}_v2.${name}.id`;
}

/** A network with its subnet. */
function net(name: string, cidr: string): InlineResource[] {
  return [
    { type: "openstack_networking_network_v2", name, after: { name }, refs: owner },
    {
      type: "openstack_networking_subnet_v2",
      name,
      after: { cidr },
      refs: { ...owner, network_id: id("network", name) },
    },
  ];
}

const owner = { tenant_id: "openstack_identity_project_v3.core.id" };

/** A router with interfaces on subnets. */
function router(name: string, ...subnets: readonly string[]): InlineResource[] {
  return [
    { type: "openstack_networking_router_v2", name, after: { name }, refs: owner },
    ...subnets.map((subnet) => attach(`${name}_${subnet}`, id("router", name), subnet)),
  ];
}

function attach(name: string, routerId: string, subnet: string): InlineResource {
  return {
    type: "openstack_networking_router_interface_v2",
    name,
    refs: { router_id: routerId, subnet_id: id("subnet", subnet) },
  };
}

function blocked(
  rule: string,
  resources: readonly InlineResource[],
  environment: Environment = base,
  partial = false,
): readonly string[] {
  const tenant = environment.settings.tenant;
  const estate = buildEstate([inlinePlan([project("core", tenant), ...resources])]);
  return check({ environment, estate, rules, date: today, only: [rule], partial })
    .findings.filter(({ result, subject }) => isBlocking(result) && subject.stack !== undefined)
    .map(({ result, subject, message }) => `${result} ${subject.address.split(".")[1]}: ${message.en}`);
}

describe("OPN-04", () => {
  const city = net("city", "10.64.0.0/24");
  const uplink = net("uplink", "10.255.8.4/30");
  const lan = net("lan", "10.65.0.0/20");
  const north = router("north", "uplink", "lan");
  const core = router("core", "city", "uplink");

  test("takes a county on the core, and a doubled uplink to it", () => {
    expect(blocked("OPN-04", [...city, ...uplink, ...lan, ...north, ...core])).toEqual([]);
    const second = [...net("second", "10.255.9.4/30"), attach("n2", id("router", "north"), "second")];
    const both = [...second, attach("c2", id("router", "core"), "second")];
    expect(blocked("OPN-04", [...city, ...uplink, ...lan, ...north, ...core, ...both])).toEqual([]);
  });

  test("cannot tell an uplink to a router of a plan that is not there, and lets it be when it was left out", () => {
    const loose = attach("loose", "var.core_router", "uplink");
    const found = blocked("OPN-04", [...uplink, ...lan, ...north, loose]);
    expect(found).toEqual([expect.stringMatching(/^undetermined north/)]);
    expect(blocked("OPN-04", [...uplink, ...lan, ...north, loose], base, true)).toEqual([]);
  });

  test("refuses a department between two counties", () => {
    const other = [...net("other", "10.66.0.0/20"), ...net("desks", "10.128.0.0/24")];
    const found = blocked("OPN-04", [...other, ...lan, ...router("bridge", "lan", "other", "desks")]);
    expect(found).toEqual([expect.stringMatching(/^fail bridge: The router stands in/)]);
  });

  test("lets the core and the egress meet", () => {
    const edge = [
      ...net("edge", "10.32.0.0/24"),
      ...router("out", "edge"),
      ...router("inner", "edge", "city"),
    ];
    expect(blocked("OPN-04", [...city, ...edge])).toEqual([]);
  });

  test("says which unit no plan has", () => {
    const { findings } = runRule("OPN-04", [inlinePlan(city)]);
    const undetermined = findings.filter(({ result }) => result === "undetermined");
    expect(undetermined.map(({ subject }) => subject.address)).toEqual([
      "counties/north.yaml#lan",
      "counties/north.yaml#townships/north-town",
      "counties/south.yaml#lan",
      "counties/south.yaml#townships/south-town",
    ]);
  });
});

describe("INT-04", () => {
  const [low] = minimalIntranet().domains;
  const environment: Environment = low
    ? {
        ...minimalIntranet(),
        domains: [
          low,
          { ...low, id: "high", grade: "confidential", block: "172.17.0.0/16", links: "172.31.0.64/26" },
        ],
      }
    : minimalIntranet();
  const nets = [
    ...net("low", "172.16.0.0/24"),
    ...net("high", "172.17.0.0/24"),
    ...net("down", "172.31.0.60/30"),
    ...net("up", "172.31.0.124/30"),
    ...net("management", "172.30.0.0/24"),
  ];

  test("lets the core meet each domain on its link, and no other router", () => {
    expect(blocked("INT-04", [...nets, ...router("core", "down", "up", "management")], environment)).toEqual(
      [],
    );
    expect(blocked("INT-04", [...nets, ...router("x", "down", "up")], environment)).toHaveLength(1);
  });

  test.each([
    ["the core inside a domain", ["management", "low", "up"]],
    ["a network and the other's link", ["low", "up"]],
    ["both networks", ["low", "high"]],
  ])("refuses a router on %s", (_title, subnets) => {
    expect(blocked("INT-04", [...nets, ...router("x", ...subnets)], environment)).toEqual([
      expect.stringMatching(/^fail x: The router stands in domains/),
    ]);
  });

  test("lets one domain be", () => {
    expect(blocked("INT-04", [...nets, ...router("x", "low", "down", "management")], environment)).toEqual(
      [],
    );
  });

  test("cannot tell a router that no plan has", () => {
    expect(blocked("INT-04", [...nets, attach("loose", "var.router", "low")], environment)).toEqual([
      expect.stringMatching(/^undetermined loose/),
    ]);
  });
});

describe("DR-05", () => {
  test("is silent about the production site", () => {
    const route: InlineResource = {
      type: "openstack_networking_router_route_v2",
      name: "r",
      after: { destination_cidr: "0.0.0.0/0" },
      refs: { router_id: id("router", "x") },
    };
    expect(blocked("DR-05", [...router("x"), route])).toEqual([]);
  });

  test("has nothing to say where no recovery site is declared", () => {
    const rest = without(base, "recovery");
    const { findings } = runRule("DR-05", [inlinePlan(router("x"))], rest);
    expect(findings.map(({ result }) => result)).toEqual(["not-applicable"]);
  });
});
