import { idOf, network, read, resource, router, words, type Asked, type InlineResource } from "./estates";

const site = (name: string, net: string, cidr: string, more: Record<string, unknown>): InlineResource[] => [
  ...network(net, cidr),
  ...router(`r-${name}`, [net], {
    external_network_id: "@networking_network_v2.ext",
    external_fixed_ip: [{ ip_address: name === "one" ? "203.0.113.11" : "203.0.113.12" }],
  }),
  resource("vpnaas_service_v2", name, {
    router_id: `@networking_router_v2.r-${name}`,
    subnet_id: `@networking_subnet_v2.${net}`,
  }),
  resource("vpnaas_site_connection_v2", `c-${name}`, {
    vpnservice_id: `@vpnaas_service_v2.${name}`,
    ...more,
  }),
];
const ext = network("ext", "203.0.113.0/24", { external: true });

const tunnel = (
  asked: Asked,
  name: string,
): Asked["network"]["routers"][number]["interfaces"][number] | undefined =>
  asked.router(name).interfaces.find(({ firewall }) => firewall);

describe("tunnels", () => {
  const asked = read([
    ...ext,
    ...site("one", "a", "10.0.0.0/24", { peer_address: "198.51.100.1", peer_cidrs: ["172.16.0.0/16"] }),
  ]);

  test("one leads to an outside with the peer's blocks", () => {
    const segment = asked.network.segments[tunnel(asked, "r-one")?.segment ?? -1];
    const host = asked.network.hosts[segment?.outside ?? -1];
    expect(host?.kind).toBe("outside");
    expect(asked.network.ports[host?.ports[0] ?? -1]?.addresses.map(words)).toEqual([
      ["172.16.0.0-172.16.255.255"],
    ]);
  });

  test("only what both ends were told goes through, both ways", () => {
    const { toSegment = [], toRouter = [] } = tunnel(asked, "r-one")?.firewall ?? {};
    const sides = [...toSegment, ...toRouter].map(({ source, destination }) =>
      [words(source), words(destination)].flat(),
    );
    expect(sides).toEqual([
      ["10.0.0.0-10.0.0.255", "172.16.0.0-172.16.255.255"],
      ["172.16.0.0-172.16.255.255", "10.0.0.0-10.0.0.255"],
    ]);
  });

  test("the router has a route to the peer's blocks", () => {
    expect(asked.router("r-one").routes.map(({ to }) => words(to).join())).toContain(
      "172.16.0.0-172.16.255.255",
    );
  });

  test("groups of endpoints count", () => {
    const other = read([
      ...ext,
      resource("vpnaas_endpoint_group_v2", "local", {
        type: "subnet",
        endpoints: [idOf("networking_subnet_v2.a")],
      }),
      resource("vpnaas_endpoint_group_v2", "peer", { type: "cidr", endpoints: ["172.20.0.0/16"] }),
      ...site("one", "a", "10.0.0.0/24", {
        peer_address: "198.51.100.1",
        local_ep_group_id: "@vpnaas_endpoint_group_v2.local",
        peer_ep_group_id: "@vpnaas_endpoint_group_v2.peer",
      }),
    ]);
    const [rule] = tunnel(other, "r-one")?.firewall?.toSegment ?? [];
    expect([words(rule?.source), words(rule?.destination)]).toEqual([
      ["10.0.0.0-10.0.0.255"],
      ["172.20.0.0-172.20.255.255"],
    ]);
  });

  test("blocks that cannot be told are everything, with a doubt", () => {
    const other = read([
      ...ext,
      ...site("one", "a", "10.0.0.0/24", { peer_cidrs: "@networking_network_v2.a.name" }),
    ]);
    const [rule] = tunnel(other, "r-one")?.firewall?.toSegment ?? [];
    expect(rule).toMatchObject({ doubt: { attribute: "peer_cidrs" } });
    expect(rule?.destination.isAll).toBe(true);
  });

  test("two routers that name each other are at the ends of one", () => {
    const both = read([
      ...ext,
      ...site("one", "a", "10.0.0.0/24", { peer_address: "203.0.113.12", peer_cidrs: ["10.1.0.0/24"] }),
      ...site("two", "b", "10.1.0.0/24", { peer_address: "203.0.113.11", peer_cidrs: ["10.0.0.0/24"] }),
    ]);
    const [one, two] = [tunnel(both, "r-one"), tunnel(both, "r-two")];
    expect(one?.segment).toBe(two?.segment);
    const route = both.router("r-one").routes.find(({ to }) => words(to).join() === "10.1.0.0-10.1.0.255");
    expect(two?.addresses).toContain(route?.via);
  });

  test("one whose service no plan has is named", () => {
    const lone = resource("vpnaas_site_connection_v2", "c", { vpnservice_id: idOf("elsewhere") });
    expect(read([lone]).unread("c")).toHaveLength(1);
  });
});
