import { network, read, resource, router, words, type InlineResource } from "./estates";

const vpn = (name: string, more: Record<string, unknown>): InlineResource =>
  resource("bgpvpn_v2", name, { name, ...more });
const on = (
  vpnName: string,
  kind: "network" | "router",
  name: string,
  more: Record<string, unknown> = {},
): InlineResource =>
  resource(`bgpvpn_${kind}_associate_v2`, `${vpnName}-${name}`, {
    bgpvpn_id: `@bgpvpn_v2.${vpnName}`,
    [`${kind}_id`]: `@networking_${kind}_v2.${name}`,
    ...more,
  });
const nets = [...network("a", "10.0.0.0/24"), ...network("b", "10.1.0.0/24")];

/** Segments that each router of the reading joins. */
const joined = (resources: readonly InlineResource[]): readonly (readonly number[])[] =>
  read(resources).network.routers.map(({ interfaces }) => interfaces.map(({ segment }) => segment));

describe("VPNs of BGP", () => {
  test("networks of VPNs with a common target are joined by a router", () => {
    const targets = { route_targets: ["64512:1"] };
    expect(
      joined([
        ...nets,
        vpn("x", targets),
        vpn("y", targets),
        on("x", "network", "a"),
        on("y", "network", "b"),
      ]),
    ).toEqual([[0, 1]]);
  });

  test("what one gives and the other takes joins them", () => {
    const x = vpn("x", { export_targets: ["64512:1"] });
    const y = vpn("y", { import_targets: ["64512:1"] });
    expect(joined([...nets, x, y, on("x", "network", "a"), on("y", "network", "b")])).toEqual([[0, 1]]);
  });

  test("without a common target they stay apart", () => {
    const x = vpn("x", { route_targets: ["64512:1"] });
    const y = vpn("y", { route_targets: ["64512:2"] });
    expect(joined([...nets, x, y, on("x", "network", "a"), on("y", "network", "b")])).toEqual([[0], [1]]);
  });

  test("targets that cannot be told may meet any, with a doubt", () => {
    const x = vpn("x", { route_targets: "@networking_network_v2.a.name" });
    const y = vpn("y", { route_targets: ["64512:2"] });
    const { routers } = read([...nets, x, y, on("x", "network", "a"), on("y", "network", "b")]).network;
    const both = routers.find(({ interfaces }) => interfaces.length === 2);
    expect(both?.interfaces[0]?.doubt?.attribute).toBe("route_targets");
  });

  test("routers are linked, and each is told what is behind the other", () => {
    const asked = read([
      ...nets,
      ...router("r", ["a"]),
      ...router("s", ["b"]),
      vpn("x", { route_targets: ["64512:1"] }),
      on("x", "router", "r"),
      on("x", "router", "s"),
    ]);
    expect(asked.router("r").routes.map(({ to }) => words(to).join())).toEqual(["10.1.0.0-10.1.0.255"]);
    expect(asked.router("x").routes.map(({ to }) => words(to).join())).toEqual([
      "10.0.0.0-10.0.0.255",
      "10.1.0.0-10.1.0.255",
    ]);
  });

  test("on layer 2 networks are one segment", () => {
    const x = vpn("x", { type: "l2", route_targets: ["64512:1"] });
    const { segments } = read([...nets, x, on("x", "network", "a"), on("x", "network", "b")]).network;
    expect(segments).toHaveLength(1);
  });

  test("an association with a VPN that no plan has is named", () => {
    const lone = resource("bgpvpn_network_associate_v2", "l", {
      bgpvpn_id: "x",
      network_id: "@networking_network_v2.a",
    });
    expect(read([...nets, lone]).unread("l")).toHaveLength(1);
  });
});
