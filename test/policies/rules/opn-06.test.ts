import type { Environment } from "../../../environments/model";
import type { EgressFile } from "../../../environments/types";
import { inlinePlan, project, type InlineOptions, type InlineResource } from "../inline-plan";
import { blocking, isBlocking, minimalEnvironment, runRule } from "../minimal";
import { without } from "../without";

const ofP = { tenant_id: "openstack_identity_project_v3.p.id" };
const outside: InlineResource = {
  type: "openstack_networking_network_v2",
  name: "out",
  after: {
    external: true,
    segments: [{ network_type: "vlan", physical_network: "physnet-a", segmentation_id: 101 }],
  },
  refs: ofP,
};
const router: InlineResource = {
  type: "openstack_networking_router_v2",
  name: "r",
  refs: { ...ofP, external_network_id: "openstack_networking_network_v2.out.id" },
};

function messages(tenant: string, resources: readonly InlineResource[], options?: InlineOptions): string {
  return blocking("OPN-06", [project("p", tenant), ...resources], options)
    .map(({ result, message }) => `${result}: ${message.en}`)
    .join("\n");
}

function bare(type: string, after: object = {}, refs: Record<string, string> = ofP): InlineResource {
  return { type, name: "x", after: { ...after }, refs };
}

describe("ways out in a department's project", () => {
  test.each<[string, readonly InlineResource[], RegExp]>([
    ["an external network", [{ ...outside, after: { external: true } }], /an external network/],
    [
      "one through value_specs",
      [bare("openstack_networking_network_v2", { value_specs: { "router:external": "True" } })],
      /an external network/,
    ],
    ["a gateway", [router, { ...outside, after: { external: false } }], /gateway/],
    [
      "a gateway to a literal network",
      [bare("openstack_networking_router_v2", { external_network_id: "1" })],
      /gateway/,
    ],
    [
      "a gateway that is not known",
      [bare("openstack_networking_router_v2", {}, { ...ofP, external_network_id: "local.x" })],
      /gateway/,
    ],
    [
      "one through value_specs",
      [bare("openstack_networking_router_v2", { value_specs: { external_gateway_info: "{}" } })],
      /gateway/,
    ],
    ["a floating IP", [bare("openstack_networking_floatingip_v2", { pool: "p" })], /public address/],
    ["a VPN", [bare("openstack_vpnaas_service_v2")], /VPN/],
    ["a BGP speaker", [bare("openstack_networking_bgp_speaker_v2")], /BGP/],
    ["a BGP peer", [bare("openstack_networking_bgp_peer_v2")], /BGP/],
    ["a BGP VPN", [bare("openstack_bgpvpn_v2", {}, { project_id: ofP.tenant_id })], /BGP VPN/],
    [
      "a network that Nova makes",
      [bare("openstack_compute_instance_v2", { network_mode: "auto" }, {})],
      /on its own/,
    ],
    ["a cluster that makes its own", [bare("openstack_containerinfra_cluster_v1", {}, {})], /^undetermined/],
    ["a stack of Heat", [bare("openstack_orchestration_stack_v1", {}, {})], /^undetermined/],
    [
      "the wire of an egress line",
      [
        bare("openstack_networking_network_v2", {
          segments: [{ physical_network: "physnet-b", segmentation_id: 102 }],
        }),
      ],
      /wire of egress line b/,
    ],
    [
      "that wire through value_specs",
      [
        bare("openstack_networking_network_v2", {
          value_specs: { "provider:physical_network": "physnet-b", "provider:segmentation_id": "102" },
        }),
      ],
      /wire of egress line b/,
    ],
    [
      "a second segment on that wire",
      [
        bare("openstack_networking_network_v2", {}),
        {
          type: "openstack_networking_segment_v2",
          name: "s",
          after: { physical_network: "physnet-a", segmentation_id: 101 },
          refs: { network_id: "openstack_networking_network_v2.x.id" },
        },
      ],
      /wire of egress line a/,
    ],
    [
      "an unknown external flag",
      [bare("openstack_networking_network_v2", {}, { ...ofP, external: "local.x" })],
      /^undetermined/,
    ],
  ])("%s", (_name, resources, message) => {
    expect(messages("sample-finance", resources)).toMatch(message);
  });

  test("an external network shared with a department", () => {
    const projects = [project("p", "sample-egress"), project("q", "sample-finance")];
    const sharing = (refs: Record<string, string>, after = {}): InlineResource => ({
      type: "openstack_networking_rbac_policy_v2",
      name: "s",
      after: { action: "access_as_external", object_type: "network", ...after },
      refs: { object_id: "openstack_networking_network_v2.out.id", ...refs },
    });
    const named = blocking("OPN-06", [
      ...projects,
      outside,
      sharing({ target_tenant: "openstack_identity_project_v3.q.id" }),
    ]);
    expect(named.map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/shared with sample-finance/),
    ]);
    expect(blocking("OPN-06", [...projects, outside, sharing({}, { target_tenant: "*" })])).toHaveLength(1);
    expect(
      blocking("OPN-06", [
        ...projects,
        outside,
        sharing({ target_tenant: "openstack_identity_project_v3.p.id" }),
      ]),
    ).toEqual([]);
  });

  test("a port of a department on the egress's external network", () => {
    const port = {
      type: "openstack_networking_port_v2",
      name: "port",
      refs: {
        network_id: "openstack_networking_network_v2.out.id",
        tenant_id: "openstack_identity_project_v3.q.id",
      },
    };
    const found = blocking("OPN-06", [
      project("p", "sample-egress"),
      project("q", "sample-finance"),
      outside,
      port,
    ]);
    expect(found.map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/a port on an external network/),
    ]);
  });

  test("a public address of the egress straight on a department's port", () => {
    const port = {
      type: "openstack_networking_port_v2",
      name: "port",
      refs: { tenant_id: "openstack_identity_project_v3.q.id" },
    };
    const address = bare(
      "openstack_networking_floatingip_v2",
      { pool: "p" },
      { ...ofP, port_id: "openstack_networking_port_v2.port.id" },
    );
    const found = blocking("OPN-06", [
      project("p", "sample-egress"),
      project("q", "sample-finance"),
      port,
      address,
    ]);
    expect(found.map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/straight to a resource of sample-finance/),
    ]);
  });

  test("a public address of the egress on a port that no plan has cannot be told", () => {
    const address = bare("openstack_networking_floatingip_v2", { pool: "p", port_id: "1" });
    expect(messages("sample-egress", [address])).toMatch(/^undetermined: .*no plan has the port/);
  });
});

describe("whose it is", () => {
  const literal = (tenant: string | undefined) => [
    { ...outside, after: { ...outside.after, tenant_id: tenant }, refs: {} },
  ];

  test("a literal name of a known project counts as that project", () => {
    expect(messages("sample-egress", literal("sample-egress"))).toBe("");
    expect(messages("sample-egress", literal("sample-finance"))).toMatch(/sample-finance has/);
  });

  test("the project of the provider configuration counts", () => {
    expect(messages("sample-egress", literal(undefined), { tenant: "sample-egress" })).toBe("");
    expect(messages("sample-egress", literal(undefined), { tenant: "sample-office" })).toMatch(
      /sample-office has/,
    );
  });

  test.each([undefined, "0123456789abcdef0123456789abcdef", "stranger"])(
    "a project %s is not the egress",
    (tenant) => {
      expect(messages("sample-egress", literal(tenant))).toMatch(/^fail/);
    },
  );

  test("a data source of the project counts by its name", () => {
    const data: InlineResource = {
      type: "openstack_identity_project_v3",
      name: "d",
      mode: "data",
      actions: ["read"],
      after: { name: "sample-egress" },
    };
    const network = { ...outside, refs: { tenant_id: "data.openstack_identity_project_v3.d.id" } };
    expect(blocking("OPN-06", [data, network])).toEqual([]);
  });
});

describe("in the egress project", () => {
  test("a declared line with its gateway passes", () => {
    expect(messages("sample-egress", [outside, router])).toBe("");
  });

  test("a line may also be known by its addresses", () => {
    const plain = { ...outside, after: { external: true } };
    const subnet = (cidr: string): InlineResource => ({
      type: "openstack_networking_subnet_v2",
      name: "s",
      after: { cidr },
      refs: { network_id: "openstack_networking_network_v2.out.id" },
    });
    expect(messages("sample-egress", [plain, subnet("203.0.113.0/26")])).toBe("");
    expect(messages("sample-egress", [plain, subnet("198.51.100.0/24")])).toMatch(/no line/);
    expect(messages("sample-egress", [plain])).toMatch(/no line/);
  });

  test("a line that nobody declared fails", () => {
    const other = {
      ...outside,
      after: { external: true, segments: [{ physical_network: "physnet-c", segmentation_id: 103 }] },
    };
    expect(messages("sample-egress", [other])).toMatch(/no line/);
  });

  test("a gateway to a network that no plan has is undetermined", () => {
    expect(
      messages("sample-egress", [bare("openstack_networking_router_v2", { external_network_id: "1" })]),
    ).toMatch(/^undetermined/);
  });

  test("nothing leads out at the recovery site", () => {
    expect(
      messages("sample-egress", [outside, router], { region: "sample-2" }).match(/recovery site/g),
    ).toHaveLength(2);
  });

  test("networks and routers that stay inside pass", () => {
    expect(
      messages("sample-finance", [
        bare("openstack_networking_network_v2"),
        bare("openstack_networking_router_v2"),
      ]),
    ).toBe("");
  });
});

describe("what is declared", () => {
  const plan = inlinePlan([{ type: "openstack_networking_network_v2", name: "n" }]);

  function declaredFindings(
    egress: EgressFile | undefined,
    change: Partial<Environment> = {},
    date?: string,
  ): string[] {
    const rest = without(minimalEnvironment(), "egress");
    const environment = { ...rest, ...change, ...(egress ? { egress } : {}) };
    return runRule("OPN-06", [plan], environment, date)
      .findings.filter(({ result }) => isBlocking(result))
      .map(({ message }) => message.en);
  }

  const egress = minimalEnvironment().egress as EgressFile;
  const [city] = egress.egresses;
  if (!city) throw new Error("No egress");
  const county = { ...city, id: "north", level: "county" as const, unit: "north" };

  test("one city egress and at most one of each county", () => {
    expect(declaredFindings(egress)).toEqual([]);
    expect(declaredFindings({ ...egress, egresses: [city, county] })).toEqual([]);
    expect(declaredFindings({ ...egress, egresses: [city, county, { ...county, id: "again" }] })).toEqual([
      expect.stringMatching(/again is another one of north/),
    ]);
    expect(declaredFindings({ ...egress, egresses: [city, { ...city, id: "second" }] })).toEqual([
      expect.stringMatching(/second is another one of the city/),
    ]);
    expect(declaredFindings({ ...egress, egresses: [] })).toEqual([expect.stringMatching(/not declared/)]);
  });

  test("no egress file at all", () => {
    const agencies = minimalEnvironment().agencies.map((agency) => ({
      ...agency,
      duties: { ...agency.duties, egress: "none" as const },
    }));
    expect(declaredFindings(undefined, { agencies })).toEqual([expect.stringMatching(/not declared/)]);
  });

  test("an old egress lasts to its day, and one that is not listed has none", () => {
    expect(declaredFindings(egress, {}, "2027-06-30")).toEqual([]);
    expect(declaredFindings(egress, {}, "2027-07-01")).toEqual([
      expect.stringMatching(/was to be closed by 2027-06-30/),
    ]);
    expect(declaredFindings({ ...egress, legacyEgresses: [] })).toEqual([
      expect.stringMatching(/does not list/),
    ]);
  });

  test("an intranet has no egress and nothing that leads out", () => {
    const { settings } = minimalEnvironment();
    const intranet = { settings: { ...settings, kind: "intranet" as const } };
    expect(declaredFindings(egress, intranet)).toEqual([expect.stringMatching(/An intranet declares/)]);
    expect(declaredFindings(undefined, intranet)).toEqual([]);
    const rest = without(minimalEnvironment(), "egress");
    const found = blocking(
      "OPN-06",
      [project("p", "sample-egress"), outside, router, bare("openstack_taas_tap_mirror_v2")],
      { environment: { ...rest, ...intranet } },
    );
    expect(found.map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/An intranet has an external network/),
      expect.stringMatching(/a router with a gateway/),
      expect.stringMatching(/a traffic mirror/),
    ]);
  });
});

test("a finding without an origin of its own names the YAML of its owner, else of the egress", () => {
  const origin = (tenant: string) =>
    blocking("OPN-06", [project("p", tenant), router, outside])[0]?.subject.origin?.file;
  expect(origin("sample-finance")).toBe("agencies/finance.yaml");
  expect(origin("stranger")).toBe("egress.yaml");
});
