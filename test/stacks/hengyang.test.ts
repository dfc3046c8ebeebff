import { existsSync } from "node:fs";
import { join } from "node:path";
import { contains, indexOfBlock, nthBlock } from "../../environments/addresses";
import { stackGraph, synthesise } from "../../stacks/app";
import type { SynthesisedStack } from "../../stacks/model";
import { grouped, load, overlappingPairs, pathOf, type Resource, Resources, templateOf } from "./city";
import { exceededQuotas } from "./quotas";
import { crossingFlows, stoppedAtBoundaries, stoppedAtGroups } from "./reachability";

const environment = load("hengyang");
const stacks = synthesise(environment);
const resources = new Resources(stacks);

const agencyZone = environment.addressPlan.zones.find(({ id }) => id === "agency")?.block ?? "";
/** Networks of the recovery site that mirror an agency each. */
const mirrors = environment.recovery?.networks.filter(({ mirrors: zone }) => zone === "agency") ?? [];
const agencyStacks = environment.agencies.map(({ id }) => `agency-${id}`);

function paths(found: readonly Resource[]): string[] {
  return found.map(pathOf);
}

describe("synthesis", () => {
  test("builds every stack of the graph, each with resources", () => {
    expect(stacks.map(({ id }) => id)).toEqual(stackGraph(environment).map(({ id }) => id));
    const counts = stacks.map(({ id }) => [id, resources.all.filter(({ stack }) => stack === id).length > 0]);
    expect(counts.filter(([, some]) => !some)).toEqual([]);
  });

  test("has a unit for each agency and county of the environment", () => {
    const ids = stacks.map(({ id }) => id);
    expect(environment.agencies.length).toBeGreaterThanOrEqual(50);
    expect(environment.counties).toHaveLength(12);
    expect(ids).toEqual(expect.arrayContaining(agencyStacks));
    expect(ids).toEqual(expect.arrayContaining(environment.counties.map(({ id }) => `county-${id}`)));
  });

  test("gives the same bytes for the same environment", () => {
    const again = synthesise(load("hengyang"));
    expect(again.map(digestible)).toEqual(stacks.map(digestible));
  });

  test("gives one stack alone as it is among all", () => {
    const wanted = new Set(["agency-finance", "county-nanyue"]);
    expect(synthesise(environment, wanted).map(digestible)).toEqual(
      stacks.filter(({ id }) => wanted.has(id)).map(digestible),
    );
  });

  test("knows the YAML file, line and column of every resource, and of nothing else", () => {
    expect(paths(resources.all.filter(({ origin }) => !origin))).toEqual([]);
    const origins = stacks.flatMap(({ id, origins: found }) =>
      Object.keys(found).map((address) => `${id}/${address}`),
    );
    expect(origins.toSorted()).toEqual(paths(resources.all).toSorted());
    const files = new Set(resources.all.map(({ origin }) => origin?.file ?? ""));
    expect([...files].filter((file) => !existsSync(join(environment.directory, file)))).toEqual([]);
  });

  test("names no resource that is not there", () => {
    const dangling = resources.all.flatMap((resource) =>
      referencesIn(resource.body)
        .filter((reference) => !reference.startsWith("${var.") && !resources.referred(resource, reference))
        .map((reference) => `${pathOf(resource)}: ${reference}`),
    );
    expect(dangling).toEqual([]);
  });

  test("asks only for outputs that stacks before it give", () => {
    const byId = new Map(stacks.map((stack) => [stack.id, stack]));
    const unmet = stacks.flatMap((stack) => {
      const template = templateOf(stack);
      expect(stack.inputs.map(({ variable }) => variable)).toEqual(
        Object.keys(template.variable ?? {}).toSorted(),
      );
      return stack.inputs
        .filter(({ stack: upstream, output }) => {
          const giver = byId.get(upstream);
          return !giver || !stack.dependsOn.includes(upstream) || !templateOf(giver).output?.[output];
        })
        .map(({ variable }) => `${stack.id}: ${variable}`);
    });
    expect(unmet).toEqual([]);
  });

  test("writes no secret: no attribute can hold one", () => {
    const forbidden = /(^|_)(password|admin_pass|payload|user_data|passphrase|private_key|personality)$/;
    const found = stacks.flatMap((stack) =>
      keysIn(JSON.parse(stack.template)).filter((key) => forbidden.test(key)),
    );
    expect(found).toEqual([]);
  });
});

describe("security groups", () => {
  test("are rid of the rules that Neutron adds", () => {
    const groups = resources.of("networking_secgroup_v2");
    expect(groups.length).toBeGreaterThan(environment.systems.length);
    expect(paths(groups.filter(({ body }) => body["delete_default_rules"] !== true))).toEqual([]);
    expect(paths(groups.filter(({ body }) => body["name"] === "default"))).toEqual([]);
    expect(resources.of("networking_secgroup_default_rule_v2")).toEqual([]);
  });

  test("hold no rule twice, which Neutron refuses", () => {
    const rules = grouped(resources.of("networking_secgroup_rule_v2"), (rule) =>
      JSON.stringify([rule.stack, rule.body["security_group_id"], ruleContent(rule)]),
    );
    expect([...rules.values()].filter(({ length }) => length > 1).map(paths)).toEqual([]);
  });

  test("have rules that name protocol, port and remote", () => {
    const open = resources
      .of("networking_secgroup_rule_v2")
      .filter(
        ({ body }) =>
          body["protocol"] === undefined ||
          body["port_range_min"] === undefined ||
          [body["remote_ip_prefix"], body["remote_group_id"], body["remote_address_group_id"]].filter(Boolean)
            .length !== 1,
      );
    expect(paths(open)).toEqual([]);
  });

  test("are on every port of an instance; router ports say that they have none", () => {
    const ports = resources.of("networking_port_v2");
    const used = new Set(resources.of("compute_instance_v2").flatMap((instance) => paths(portsOf(instance))));
    expect(used.size).toBeGreaterThan(0);
    for (const port of ports) {
      const groups = (port.body["security_group_ids"] ?? []) as readonly string[];
      expect({
        port: pathOf(port),
        groups: groups.length > 0,
        none: port.body["no_security_groups"] ?? false,
      }).toEqual(
        used.has(pathOf(port))
          ? { port: pathOf(port), groups: true, none: false }
          : { port: pathOf(port), groups: false, none: true },
      );
      expect(port.body["port_security_enabled"] ?? true).toBe(true);
      expect(port.body["allowed_address_pairs"]).toBeUndefined();
    }
  });
});

describe("instances", () => {
  test("are one for each address of each tier, on that address", () => {
    const made = resources
      .of("compute_instance_v2")
      .filter(({ stack }) => stack !== "recovery")
      .map((instance) => {
        const [port] = portsOf(instance);
        const [fixed] = (port?.body["fixed_ip"] ?? []) as { ip_address: string }[];
        const { system, tier } = instance.body["metadata"] as { system: string; tier: string };
        return `${instance.stack} ${system}/${tier} ${fixed?.ip_address}`;
      });
    const declared = environment.systems.flatMap(({ system, stack }) =>
      system.tiers.flatMap(({ id, addresses }) =>
        addresses.map((address) => `${stack} ${system.id}/${id} ${address}`),
      ),
    );
    expect(made.toSorted()).toEqual(declared.toSorted());
  });

  test("reach the network by ports of their own only", () => {
    for (const instance of resources.of("compute_instance_v2")) {
      const networks = instance.body["network"] as Record<string, unknown>[];
      expect(networks.map((network) => Object.keys(network))).toEqual([["port"]]);
      expect(instance.body["security_groups"]).toBeUndefined();
      expect(instance.body["access_ip_v4"]).toBeUndefined();
    }
    const ports = resources.of("compute_instance_v2").flatMap((instance) => paths(portsOf(instance)));
    expect(new Set(ports).size).toBe(ports.length);
  });

  test("of a tier of two or more are kept on different hosts", () => {
    const tiers = grouped(
      resources.of("compute_instance_v2").filter(({ stack }) => stack !== "recovery"),
      (instance) => JSON.stringify([instance.stack, instance.body["metadata"]]),
    );
    const several = [...tiers.values()].filter(({ length }) => length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const tier of several) {
      const groups = tier.map((instance) => {
        const [hint] = (instance.body["scheduler_hints"] ?? []) as { group: string }[];
        return resources.target(instance, hint?.group);
      });
      expect(new Set(groups).size).toBe(1);
      expect(groups[0]?.body["policies"]).toEqual(["anti-affinity"]);
    }
  });
});

describe("the ways out", () => {
  test.each([
    ["floating addresses", () => resources.of("networking_floatingip_v2")],
    [
      "external networks",
      () => resources.of("networking_network_v2").filter(({ body }) => body["external"] === true),
    ],
    [
      "external gateways of routers",
      () =>
        resources.of("networking_router_v2").filter(({ body }) => body["external_network_id"] !== undefined),
    ],
  ])("%s are in stack egress only, one for each line", (_what, find) => {
    const lines = environment.egress?.egresses.flatMap(({ links }) => links) ?? [];
    expect(find().map(({ stack }) => stack)).toEqual(lines.map(() => "egress"));
  });

  test("no resource of another kind gives a public address or a tunnel", () => {
    const types = new Set(resources.all.map(({ type }) => type));
    expect(
      [...types].filter((type) => /vpnaas|floatingip_associate|bgpvpn|portforwarding/.test(type)),
    ).toEqual([]);
  });

  test("no router has a default route", () => {
    const routes = resources.of("networking_router_route_v2");
    expect(routes.length).toBeGreaterThan(0);
    expect(paths(routes.filter(({ body }) => String(body["destination_cidr"]).endsWith("/0")))).toEqual([]);
  });

  test("networks are shared to named projects, never to all", () => {
    const policies = resources.of("networking_rbac_policy_v2");
    const shares = environment.backbone.networks.flatMap(({ sharedWith }) => sharedWith);
    expect(policies.map(({ body }) => body["action"])).toEqual(shares.map(() => "access_as_shared"));
    expect(policies.map(({ body }) => body["target_tenant"]).toSorted()).toEqual(
      shares.map((project) => `\${var.platform__project_${project}}`).toSorted(),
    );
    const shared = resources.all.filter(
      ({ type, body }) => body["shared"] === true && type !== "openstack_compute_flavor_v2",
    );
    expect(paths(shared)).toEqual([]);
  });
});

describe("an agency", () => {
  test("has routes up to platforms and counties, and none to another agency", () => {
    for (const stack of agencyStacks) {
      const [router, ...others] = resources.of("networking_router_v2", stack);
      expect(others).toEqual([]);
      const up = resources
        .of("networking_router_route_v2", stack)
        .filter((route) => resources.referred(route, route.body["router_id"]) === router)
        .map(({ body }) => String(body["destination_cidr"]));
      expect(up).toEqual(expect.arrayContaining(["10.160.0.0/16", "10.161.0.0/16"]));
      expect(up.filter((block) => contains(agencyZone, block) || contains(block, agencyZone))).toEqual([]);
    }
  });

  test("is reached from the core by its own block", () => {
    const down = resources
      .of("networking_router_route_v2")
      .filter(
        ({ stack, body }) =>
          agencyStacks.includes(stack) && body["router_id"] === "${var.backbone__core_router}",
      )
      .map(({ stack, body }) => `${stack} ${String(body["destination_cidr"])}`);
    expect(down).toEqual(environment.agencies.map(({ id, block }) => `agency-${id} ${block}`));
  });

  test("no boundary lets agencies reach each other", () => {
    const between = resources
      .of("fw_rule_v2")
      .filter(({ stack }) => stack.startsWith("agency-"))
      .filter(({ body }) =>
        [body["source_ip_address"], body["destination_ip_address"]].every((block) =>
          contains(agencyZone, String(block)),
        ),
      );
    expect(paths(between)).toEqual([]);
  });

  test("the tenant owns neither router nor link", () => {
    const ownNetworks = new Set(
      environment.agencies.flatMap(({ networks }) => networks.map(({ cidr }) => cidr)),
    );
    for (const stack of agencyStacks) {
      for (const router of resources.of("networking_router_v2", stack))
        expect(router.body["tenant_id"]).toBe("${var.platform__project_backbone}");
      for (const { body } of resources.of("networking_subnet_v2", stack))
        expect([
          body["cidr"],
          String(body["tenant_id"]).startsWith("${openstack_identity_project_v3."),
        ]).toEqual([body["cidr"], ownNetworks.has(String(body["cidr"]))]);
      for (const { body } of resources.of("networking_quota_v2", stack))
        expect(body).toMatchObject({ router: 0, floatingip: 0, rbac_policy: 0 });
    }
  });
});

describe.each(environment.counties.map((county) => [county.id, county] as const))(
  "county %s",
  (id, county) => {
    const stack = `county-${id}`;
    const coreRouter = "${var.backbone__core_router}";

    /** Subnets by the router that has an interface on them. */
    function subnetsOf(router: Resource | string): Resource[] {
      return resources
        .of("networking_router_interface_v2", stack)
        .filter(
          (face) =>
            face.body["router_id"] === router || resources.referred(face, face.body["router_id"]) === router,
        )
        .map((face) => {
          if (face.body["subnet_id"] !== undefined) return resources.target(face, face.body["subnet_id"]);
          const port = resources.target(face, face.body["port_id"]);
          const [fixed] = port.body["fixed_ip"] as { subnet_id: string }[];
          return resources.target(port, fixed?.subnet_id);
        });
    }

    const routers = resources.of("networking_router_v2", stack);
    const upper = subnetsOf(coreRouter);
    const countyRouter = routers.find((router) => subnetsOf(router).some((subnet) => upper.includes(subnet)));

    test("hangs on the core by two links", () => {
      expect(new Set(upper.map(({ body }) => body["cidr"])).size).toBe(2);
      expect(subnetsOf(countyRouter ?? "")).toEqual(expect.arrayContaining(upper));
      const down = resources
        .of("networking_router_route_v2", stack)
        .filter(({ body }) => body["router_id"] === coreRouter)
        .map(({ body }) => body["destination_cidr"]);
      expect(down).toEqual([county.block, county.block]);
    });

    test("has four levels: core, county, townships, villages", () => {
      expect(county.townships.length).toBeGreaterThan(0);
      for (const township of county.townships) {
        const router = routers.find((candidate) =>
          subnetsOf(candidate).some(({ body }) => body["cidr"] === township.lan),
        );
        const below = subnetsOf(router ?? "").map(({ body }) => body["cidr"]);
        expect(township.villages.length).toBeGreaterThan(0);
        expect(below).toEqual(expect.arrayContaining(township.villages.map(({ cidr }) => cidr)));
        const joint = subnetsOf(countyRouter ?? "").filter((subnet) =>
          subnetsOf(router ?? "").includes(subnet),
        );
        expect(joint).toHaveLength(1);
        expect(joint.filter((subnet) => upper.includes(subnet))).toEqual([]);
      }
      expect(routers).toHaveLength(1 + county.townships.length);
    });

    test("computes and stores nothing", () => {
      const [compute] = resources.of("compute_quotaset_v2", stack);
      expect(compute?.body).toMatchObject({ instances: 0, cores: 0, ram: 0, server_groups: 0 });
      const [volume] = resources.of("blockstorage_quotaset_v3", stack);
      expect(volume?.body).toMatchObject({ volumes: 0, gigabytes: 0, snapshots: 0, backups: 0 });
      const [network] = resources.of("networking_quota_v2", stack);
      expect(network?.body).toMatchObject({ router: 0, floatingip: 0, rbac_policy: 0 });
    });

    test("has no way to another county", () => {
      const others = environment.counties.filter((other) => other.id !== id).map(({ block }) => block);
      const destinations = resources
        .of("networking_router_route_v2", stack)
        .map(({ body }) => body["destination_cidr"]);
      const wrong = destinations.filter((block) =>
        others.some((other) => contains(other, String(block)) || contains(String(block), other)),
      );
      expect(wrong).toEqual([]);
    });
  },
);

describe("firewalls", () => {
  const groups = resources.of("fw_group_v2");

  test("guard every agency, every county and every line of the egress", () => {
    const lines = environment.egress?.egresses.flatMap(({ links }) => links.map(() => "egress")) ?? [];
    expect(groups.map(({ stack }) => stack)).toEqual(
      expect.arrayContaining([
        ...agencyStacks,
        ...environment.counties.map(({ id }) => `county-${id}`),
        ...lines,
      ]),
    );
    expect(groups.filter(({ stack }) => stack === "egress")).toHaveLength(lines.length);
  });

  test("have rules in pairs of request and reply, since the driver keeps no state", () => {
    for (const group of groups) {
      const [inward, outward] = ["ingress_firewall_policy_id", "egress_firewall_policy_id"].map((key) =>
        rulesOf(resources.target(group, group.body[key])),
      ) as [Resource[], Resource[]];
      expect(inward).not.toHaveLength(0);
      for (const [own, other] of [
        [inward, outward],
        [outward, inward],
      ]) {
        const replies = new Set(other?.map(({ body }) => JSON.stringify(matchOf(body))));
        const unanswered = own
          ?.filter(({ body }) => body["source_port"] === undefined)
          .filter(({ body }) => !replies.has(JSON.stringify(replyTo(body))));
        expect(paths(unanswered ?? [])).toEqual([]);
      }
      expect(inward.length).toBe(outward.length);
    }
  });

  test("list every rule once", () => {
    const listed = resources.of("fw_policy_v2").flatMap((policy) => paths(rulesOf(policy)));
    expect(listed.toSorted()).toEqual(paths(resources.of("fw_rule_v2")).toSorted());
  });

  test("deny nothing but addresses of the inside beyond the egress, and that first", () => {
    const isDeny = ({ body }: { body: Record<string, unknown> }) => body["action"] !== "allow";
    const inside = environment.addressPlan.zones
      .filter(({ outside }) => outside !== true)
      .map(({ block }) => block);
    for (const policy of resources.of("fw_policy_v2")) {
      const rules = rulesOf(policy);
      const denied = rules.filter(isDeny);
      expect(rules.slice(0, denied.length)).toEqual(denied);
      const blocks = denied.map(({ body }) => body["source_ip_address"] ?? body["destination_ip_address"]);
      expect(blocks).toEqual(policy.stack === "egress" ? inside : []);
    }
  });
});

describe("every declared flow", () => {
  const units = [
    ...mirrors.map(({ id, cidr }) => ({
      stack: "recovery",
      place: `recovery_network-${id}_`,
      block: cidr,
      baseline: false,
    })),
    ...environment.agencies.map(({ id, block }) => ({ stack: `agency-${id}`, block })),
    ...environment.counties.map(({ id, block }) => ({ stack: `county-${id}`, block })),
  ];

  test("passes the boundaries on its way, and so does its reply", () => {
    expect(crossingFlows(environment, units).length).toBeGreaterThan(100);
    expect(stoppedAtBoundaries(environment, resources, units)).toEqual([]);
  });

  test("is allowed by the groups of the instances at both ends", () => {
    expect(stoppedAtGroups(environment, resources)).toEqual([]);
  });
});

test("every project may create all that its templates ask for", () => {
  const regions = new Map(stacks.map(({ id, site }) => [id, site]));
  expect(exceededQuotas(environment, resources, (stack) => regions.get(stack) ?? "")).toEqual([]);
});

describe("the recovery site", () => {
  const declared = environment.recovery;
  const at = (type: string, place: string) =>
    resources.of(type, "recovery").filter(({ address }) => address.startsWith(`openstack_${type}.${place}`));

  test("is joined to the primary site by one line, with routes at both ends", () => {
    const ends = resources
      .of("networking_subnet_v2")
      .filter(({ body }) => body["cidr"] === declared?.interconnect.cidr);
    expect(ends.map(({ stack }) => stack)).toEqual(["backbone", "recovery"]);
    const ports = resources
      .of("networking_port_v2")
      .flatMap((port) =>
        (port.body["fixed_ip"] as { ip_address: string; subnet_id: string }[]).map((ip) => ({ port, ip })),
      )
      .filter(({ port, ip }) => ends.some((end) => resources.referred(port, ip.subnet_id) === end));
    expect(ports.map(({ port, ip }) => [port.stack, ip.ip_address])).toEqual([
      ["backbone", "10.255.0.5"],
      ["recovery", "10.255.0.6"],
    ]);
    const routes = (hop: string) =>
      resources
        .of("networking_router_route_v2")
        .filter(({ body }) => body["next_hop"] === hop)
        .map(({ stack, body }) => `${stack} ${String(body["destination_cidr"])}`);
    expect(routes("10.255.0.6")).toEqual(["backbone 10.192.0.0/11"]);
    expect(routes("10.255.0.5").toSorted()).toEqual(
      ["10.128.0.0/11", "10.160.0.0/16", "10.161.0.0/16", "10.32.0.0/16", "10.64.0.0/10"].map(
        (block) => `recovery ${block}`,
      ),
    );
  });

  test.each(mirrors.map(({ id, cidr }) => [id, cidr]))(
    "%s has a router, a link and a firewall of its own, and no way to another agency",
    (id, cidr) => {
      const place = `recovery_network-${id}_`;
      const [router] = at("networking_router_v2", place);
      const faces = at("networking_router_interface_v2", place);
      const [own] = faces.filter(({ body }) => body["subnet_id"] !== undefined);
      expect(own && router && resources.target(own, own.body["router_id"])).toBe(router);
      const [link] = at("networking_subnet_v2", `${place}link_`);
      expect(contains(declared?.links ?? "", String(link?.body["cidr"]))).toBe(true);
      const up = at("networking_router_route_v2", place)
        .filter((route) => resources.target(route, route.body["router_id"]) === router)
        .map(({ body }) => String(body["destination_cidr"]));
      const mirrored = environment.agencies.find((agency) => mirrorOf(agency.block) === cidr);
      expect(up.filter((block) => !contains(mirrored?.block ?? "0.0.0.0/32", block))).toEqual([]);
      const requests = at("fw_rule_v2", place).filter(({ body }) => body["source_port"] === undefined);
      expect(
        requests.filter(({ body }) => body["destination_port"] !== String(declared?.replicationPort)),
      ).toEqual([]);
      expect(requests.filter(({ body }) => !contains(cidr, String(body["destination_ip_address"])))).toEqual(
        [],
      );
    },
  );
});

describe("the address plan", () => {
  const { links, zones } = environment.addressPlan;

  function linksOf(stackIds: readonly string[], address: RegExp): string[] {
    return resources
      .of("networking_subnet_v2")
      .filter((subnet) => stackIds.includes(subnet.stack) && address.test(subnet.address))
      .map(({ body }) => String(body["cidr"]));
  }
  const counties = environment.counties.map(({ id }) => `county-${id}`);
  const found = {
    agencies: linksOf(agencyStacks, /\.agency_link_/),
    counties: linksOf(counties, /\.county_uplink-[ab]_/),
    townships: linksOf(counties, /\.county_(?!uplink-)[^_]+_uplink_/),
  };

  test("gives each unit links of its own, inside their blocks", () => {
    expect(found.agencies).toHaveLength(environment.agencies.length);
    expect(found.counties).toHaveLength(2 * environment.counties.length);
    expect(found.townships).toHaveLength(environment.counties.flatMap(({ townships }) => townships).length);
    for (const kind of ["agencies", "counties", "townships"] as const) {
      expect(found[kind].filter((cidr) => !contains(links[kind] ?? "", cidr))).toEqual([]);
      expect(found[kind].filter((cidr) => !cidr.endsWith("/30"))).toEqual([]);
    }
    expect(overlappingPairs(Object.values(found).flat())).toEqual([]);
  });

  test.each(["primary", "recovery"])("gives no address of the %s site twice", (site) => {
    const here = stacks
      .filter((stack) => (stack.site === "recovery") === (site === "recovery"))
      .map(({ id }) => id);
    const cidrs = resources
      .of("networking_subnet_v2")
      .filter(({ stack }) => here.includes(stack))
      .map(({ body }) => String(body["cidr"]));
    expect(cidrs.length).toBeGreaterThan(10);
    expect(overlappingPairs(cidrs)).toEqual([]);
  });

  test("holds every subnet in one of its zones", () => {
    const outside = resources
      .of("networking_subnet_v2")
      .filter(({ body }) => !zones.some(({ block }) => contains(block, String(body["cidr"]))));
    expect(paths(outside)).toEqual([]);
  });
});

/** The n-th /20 of the agency zone is mirrored by the n-th /20 of 10.208.0.0/12 (decision 0008). */
function mirrorOf(block: string): string {
  return nthBlock("10.208.0.0/12", 20, indexOfBlock(agencyZone, block));
}

function digestible({ id, template, origins, inputs, dependsOn }: SynthesisedStack): unknown {
  return { id, template, origins, inputs, dependsOn };
}

function referencesIn(value: unknown): string[] {
  if (typeof value === "string") return value.match(/\$\{[^}]+\}/g) ?? [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(referencesIn);
}

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

/** What Neutron compares: an address group counts by its blocks. */
function ruleContent(rule: Resource): unknown {
  const { body } = rule;
  const blocks = resources.referred(rule, body["remote_address_group_id"])?.body["addresses"];
  return [
    body["direction"],
    body["ethertype"],
    body["protocol"],
    body["port_range_min"],
    body["port_range_max"],
    body["remote_ip_prefix"] ?? body["remote_group_id"] ?? blocks,
  ];
}

function portsOf(instance: Resource): Resource[] {
  const networks = instance.body["network"] as { port?: string }[];
  return networks.map(({ port }) => resources.target(instance, port));
}

function rulesOf(policy: Resource): Resource[] {
  return (policy.body["rules"] as string[]).map((rule) => resources.target(policy, rule));
}

function matchOf(body: Resource["body"]): unknown {
  const { protocol, source_ip_address: source, destination_ip_address: destination } = body;
  return [protocol, source, body["source_port"], destination, body["destination_port"]];
}

function replyTo(body: Resource["body"]): unknown {
  const { protocol, source_ip_address: source, destination_ip_address: destination } = body;
  const port = body["destination_port"];
  return [protocol, destination, port, source, port === undefined ? undefined : "1024:65535"];
}
