import type { InlineResource } from "../inline-plan";
import { ids, made, network, port, said } from "./estate";

const finance = network("finance", "finance", "10.128.16.0/24");
const link = network("link", "backbone", "10.255.16.4/30");
const city = network("city", "backbone", "10.64.0.0/24");
const management = network("management", "backbone", "10.161.0.0/24");

function router(name: string, owner = "backbone", after: object = {}): InlineResource {
  return made("networking_router_v2", name, after, { tenant_id: ids.project(owner) });
}

function foot(name: string, of: string, subnet: string): InlineResource {
  return made(
    "networking_router_interface_v2",
    name,
    {},
    { router_id: ids.router(of), subnet_id: ids.subnet(subnet) },
  );
}

function leg(name: string, of: string, on: string, address: string): InlineResource[] {
  const attached = { router_id: ids.router(of), port_id: ids.port(name) };
  return [port(name, "backbone", on, address), made("networking_router_interface_v2", name, {}, attached)];
}

const core = [
  router("core", "backbone", { tags: ["core"] }),
  foot("c1", "core", "city"),
  foot("c2", "core", "management"),
];

describe("OST-05: where routers stand", () => {
  test("the core joins the zones, a second one does not", () => {
    expect(said("OST-05", [...city, ...management, ...core])).toBe("");
    const second = [router("second"), foot("s1", "second", "city"), foot("s2", "second", "management")];
    expect(said("OST-05", [...city, ...management, ...core, ...second])).toMatch(
      /^fail: Another router joins zones/,
    );
  });

  test("an agency with its link passes, an agency with a zone fails", () => {
    const agency = [router("a"), foot("in", "a", "finance"), ...leg("up", "a", "link", "10.255.16.6")];
    expect(said("OST-05", [...finance, ...link, ...agency])).toBe("");
    expect(said("OST-05", [...finance, ...link, ...city, ...agency, foot("more", "a", "city")])).toMatch(
      /agency finance and in zone extranet/,
    );
  });

  test("a router of a platform has no place anywhere", () => {
    expect(said("OST-05", [...city, router("r", "services"), foot("f", "r", "city")])).toMatch(
      /A router of sample-services stands in zone extranet/,
    );
  });

  test("two agencies at a router of one of them are left to OPN-08", () => {
    const office = network("office", "office", "10.128.0.0/24");
    const own = [router("r", "finance"), foot("a", "r", "finance"), foot("b", "r", "office")];
    expect(said("OST-05", [...finance, ...office, ...own])).toBe("");
  });

  test("a line of the egress stands behind its edge only", () => {
    const line = made(
      "networking_router_v2",
      "line",
      {},
      { tenant_id: ids.project("egress"), external_network_id: ids.network("out") },
    );
    const out = network("out", "egress", "203.0.113.0/25", { external: true });
    const edge = network("edge", "backbone", "10.32.0.0/24");
    expect(said("OST-05", [...out, ...edge, line, foot("in", "line", "edge")])).toBe("");
    expect(said("OST-05", [...out, ...management, line, foot("in", "line", "management")])).toMatch(
      /egress line gateway and in zone management/,
    );
  });

  test("an interface of a router that no plan has, and a block that the cloud chooses, cannot be told", () => {
    const loose = made(
      "networking_router_interface_v2",
      "i",
      { router_id: "1" },
      { subnet_id: ids.subnet("finance") },
    );
    expect(said("OST-05", [...finance, loose])).toMatch(/^undetermined: .*no plan has it/);
    const pooled = [
      made("networking_network_v2", "n", {}, { tenant_id: ids.project("finance") }),
      made("networking_subnet_v2", "n", {}, { network_id: ids.network("n"), cidr: "local.x" }),
    ];
    expect(said("OST-05", [...pooled, router("r"), foot("f", "r", "n")])).toMatch(
      /^undetermined: .*cannot be told/,
    );
  });
});

describe("OST-06: routes", () => {
  const agency = [router("a"), foot("in", "a", "finance"), ...leg("lower", "a", "link", "10.255.16.6")];
  const around = [
    ...finance,
    ...link,
    ...city,
    ...management,
    ...core,
    ...leg("upper", "core", "link", "10.255.16.5"),
    ...agency,
  ];
  const route = (of: string, destination: string, hop: string): InlineResource =>
    made(
      "networking_router_route_v2",
      "way",
      { destination_cidr: destination, next_hop: hop },
      { router_id: ids.router(of) },
    );

  test.each([
    ["the core to the agency", route("core", "10.128.16.0/20", "10.255.16.6")],
    ["the agency to a zone", route("a", "10.64.0.0/16", "10.255.16.5")],
    ["the agency to a county", route("a", "10.65.0.0/16", "10.255.16.5")],
  ])("%s pass", (_name, way) => {
    expect(said("OST-06", [...around, way])).toBe("");
  });

  test.each([
    [
      "a block that holds another agency",
      route("a", "10.128.0.0/11", "10.255.16.5"),
      /^fail: A router of agency finance has a route to agency office/,
    ],
    [
      "a block that holds more than the plan",
      route("a", "10.0.0.0/8", "10.255.16.5"),
      /^fail: The routes lead to the internet/,
    ],
    [
      "a next hop that nobody has",
      route("a", "10.64.0.0/16", "10.128.16.99"),
      /^fail: Next hop 10.128.16.99 is no address/,
    ],
    [
      "a router that no plan has",
      made("networking_router_route_v2", "way", {
        router_id: "1",
        destination_cidr: "10.64.0.0/16",
        next_hop: "10.255.16.5",
      }),
      /^undetermined: .*no plan has its router/,
    ],
  ])("%s block", (_name, way, message) => {
    expect(said("OST-06", [...around, way])).toMatch(message);
  });

  const told = (name: string, value: string) =>
    said("OST-06", [
      ...around,
      port("web", "finance", "finance", "10.128.16.11", { extra_dhcp_option: [{ name, value }] }),
    ]);

  test.each(["3", "router", "option:router"])(
    "DHCP option %s may name the subnet's router and nobody else",
    (name) => {
      expect(told(name, "10.128.16.1")).toBe("");
      expect(told(name, "10.128.16.40")).toMatch(/no address of a router/);
    },
  );

  test("static routes by DHCP lead where routers lead, and not out", () => {
    expect(told("classless-static-route", "10.64.0.0/16,10.128.16.1")).toBe("");
    expect(told("121", "0.0.0.0/1,10.128.16.1")).toMatch(/lead to the internet/);
    expect(told("121", "18:0a:40")).toMatch(/^undetermined: .*cannot be read/);
    expect(told("domain-name", "example")).toBe("");
  });
});
