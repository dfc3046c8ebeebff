import { dotted, existing, idOf, network, port, read, resource, router, words, type Asked } from "./estates";

const a = network("a", "10.0.0.0/24");
const b = network("b", "10.1.0.0/24");
const ext = network("ext", "203.0.113.0/24", { external: true });
const out = { external_network_id: "@networking_network_v2.ext" };

const routes = (asked: Asked, name = "r"): readonly string[] =>
  asked
    .router(name)
    .routes.map(({ to, via }) => `${to.isAll ? `all ${to.family}` : words(to).join()} ${dotted(via)}`);

describe("feet", () => {
  test("an interface by subnet takes the gateway's address", () => {
    const asked = read([...a, ...router("r", ["a"])]);
    const [foot] = asked.router("r").interfaces;
    expect(foot?.segment).toBe(asked.segment("a").id);
    expect(foot?.addresses.map(dotted)).toEqual(["10.0.0.1"]);
    expect(foot?.connected.map(words)).toEqual([["10.0.0.0-10.0.0.255"]]);
  });

  test("an interface by port takes the port's address and subnet", () => {
    const asked = read([
      ...a,
      port("p", "a", "10.0.0.9"),
      ...router("r", []),
      resource("networking_router_interface_v2", "i", {
        router_id: "@networking_router_v2.r",
        port_id: "@networking_port_v2.p",
      }),
    ]);
    const [foot] = asked.router("r").interfaces;
    expect(foot?.addresses.map(dotted)).toEqual(["10.0.0.9"]);
    expect(foot?.connected.map(words)).toEqual([["10.0.0.0-10.0.0.255"]]);
  });

  test("a new router that is written as switched off works, since false is not sent", () => {
    expect(read(router("r", [], { admin_state_up: false })).network.routers).toHaveLength(1);
  });

  test("one in the cloud is really switched off", () => {
    const off = existing("networking_router_v2", "r", { admin_state_up: false });
    expect(read([off]).network.routers).toEqual([]);
  });

  test("a router that no plan has is one with the outside behind it, and named", () => {
    const asked = read([
      ...a,
      resource("networking_router_v2", "theirs", { name: "theirs" }, { mode: "data" }),
      resource("networking_router_interface_v2", "i", {
        router_id: "@data.networking_router_v2.theirs",
        subnet_id: "@networking_subnet_v2.a",
      }),
    ]);
    expect(asked.network.routers[0]?.interfaces[0]?.doubt?.reason).toBe("no plan has its router");
    expect(asked.network.hosts[0]).toMatchObject({ kind: "outside", doubt: { attribute: "router_id" } });
    expect(asked.unread("i")).toEqual(["no plan has its router"]);
  });

  test("an interface without a subnet in a plan is named", () => {
    const asked = read([
      ...router("r", []),
      resource("networking_router_interface_v2", "i", { router_id: "@networking_router_v2.r" }),
    ]);
    expect(asked.unread("i")).toHaveLength(1);
  });
});

describe("gateways", () => {
  test("one stands on the external network with the written address and rewrites what is attached", () => {
    const asked = read([
      ...a,
      ...ext,
      ...router("r", ["a"], { ...out, external_fixed_ip: [{ ip_address: "203.0.113.7" }] }),
    ]);
    const foot = asked.router("r").interfaces.find(({ gateway }) => gateway);
    expect(foot?.segment).toBe(asked.segment("ext").id);
    expect(foot?.addresses.map(dotted)).toEqual(["203.0.113.7"]);
    expect(words(foot?.snat?.sources)).toEqual(["10.0.0.0-10.0.0.255"]);
    expect(dotted(foot?.snat?.address)).toBe("203.0.113.7");
  });

  test("an address that the cloud chooses is the first free one, and said to be", () => {
    const asked = read([...ext, port("p", "ext", "203.0.113.2"), ...router("r", [], out)]);
    const [foot] = asked.router("r").interfaces;
    expect(foot?.addresses.map(dotted)).toEqual(["203.0.113.3"]);
    expect(asked.reading.assumed).toHaveLength(1);
  });

  test("enable_snat false rewrites nothing", () => {
    const asked = read([...ext, ...router("r", [], { ...out, enable_snat: false })]);
    expect(asked.router("r").interfaces[0]?.snat).toBeUndefined();
  });

  test("IPv6 is never rewritten", () => {
    const six = network("six", "fd00::/64");
    const asked = read([...six, ...ext, ...router("r", ["six"], out)]);
    expect(asked.router("r").interfaces[1]?.snat?.sources.isEmpty).toBe(true);
  });

  test("the way out is the gateway of the external subnet", () => {
    expect(routes(read([...ext, ...router("r", [], out)]))).toEqual(["all 4 203.0.113.1"]);
  });

  test("an external network that no plan has is an outside, with a doubt", () => {
    const asked = read([
      resource("networking_network_v2", "isp", { name: "isp" }, { mode: "data" }),
      ...router("r", [], { external_network_id: "@data.networking_network_v2.isp" }),
    ]);
    expect(asked.segment("isp").outside).toBeDefined();
    expect(asked.router("r").interfaces[0]?.gateway).toBe(true);
  });
});

describe("routes", () => {
  const two = [...a, ...b, ...router("r", ["a", "b"])];

  test("single routes and lists of them are put together, of all stacks", () => {
    const asked = read([
      ...two,
      resource("networking_router_route_v2", "one", {
        router_id: "@networking_router_v2.r",
        destination_cidr: "10.8.0.0/16",
        next_hop: "10.0.0.7",
      }),
      resource("networking_router_routes_v2", "more", {
        router_id: "@networking_router_v2.r",
        routes: [
          { destination_cidr: "10.9.0.0/16", next_hop: "10.1.0.7" },
          { destination_cidr: "0.0.0.0/0", next_hop: "10.1.0.8" },
        ],
      }),
    ]);
    expect(routes(asked)).toEqual([
      "10.8.0.0-10.8.255.255 10.0.0.7",
      "10.9.0.0-10.9.255.255 10.1.0.7",
      "all 4 10.1.0.8",
    ]);
  });

  test("a destination that cannot be told is everything, with a doubt", () => {
    const asked = read([
      ...two,
      resource("networking_router_route_v2", "one", {
        router_id: "@networking_router_v2.r",
        destination_cidr: "@networking_network_v2.a.name",
        next_hop: "10.0.0.7",
      }),
    ]);
    expect(routes(asked)).toEqual(["all 4 10.0.0.7", "all 6 10.0.0.7"]);
    expect(asked.router("r").routes[0]?.doubt?.attribute).toBe("destination_cidr");
  });

  test("a next hop by reference is the address of that port", () => {
    const asked = read([
      ...two,
      port("p", "a", "10.0.0.66"),
      resource("networking_router_route_v2", "one", {
        router_id: "@networking_router_v2.r",
        destination_cidr: "10.8.0.0/16",
        next_hop: "@networking_port_v2.p.all_fixed_ips",
      }),
    ]);
    expect(routes(asked)).toEqual(["10.8.0.0-10.8.255.255 10.0.0.66"]);
    expect(asked.router("r").routes[0]?.doubt).toBeUndefined();
  });

  test("a next hop that cannot be told is every neighbour, with a doubt", () => {
    const asked = read([
      ...two,
      port("p", "a", "10.0.0.66"),
      port("q", "b", "10.1.0.66"),
      resource("networking_router_route_v2", "one", {
        router_id: "@networking_router_v2.r",
        destination_cidr: "10.8.0.0/16",
        next_hop: "@networking_network_v2.a.name",
      }),
    ]);
    expect(routes(asked)).toEqual(["10.8.0.0-10.8.255.255 10.0.0.66", "10.8.0.0-10.8.255.255 10.1.0.66"]);
    expect(asked.router("r").routes[0]?.doubt?.attribute).toBe("next_hop");
  });

  test("a route of a router that no plan has is named", () => {
    const asked = read([
      resource("networking_router_route_v2", "one", {
        router_id: idOf("elsewhere"),
        destination_cidr: "10.8.0.0/16",
        next_hop: "10.0.0.7",
      }),
    ]);
    expect(asked.unread("one")).toEqual(["no plan has its router"]);
  });
});
