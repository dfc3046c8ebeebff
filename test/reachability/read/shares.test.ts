import { idOf, network, port, read, resource, router, words, type InlineResource } from "./estates";

const nets = [...network("a", "10.0.0.0/24"), ...network("b", "10.1.0.0/24")];
const share = (name: string, more: Record<string, unknown> = {}): InlineResource =>
  resource("networking_rbac_policy_v2", `share-${name}`, {
    object_type: "network",
    action: "access_as_shared",
    object_id: `@networking_network_v2.${name}`,
    target_tenant: "guests",
    ...more,
  });

describe("shared networks", () => {
  test("the other project may have a machine there, with every address", () => {
    const asked = read([...nets, share("a")]);
    expect(asked.host("guests")).toMatchObject({ kind: "instance", doubt: { attribute: "target_tenant" } });
    expect(asked.port("share-a")).toMatchObject({ secured: false, segment: asked.segment("a").id });
    expect(asked.port("share-a").addresses.map(words)).toEqual([["10.0.0.2-10.0.0.254"]]);
  });

  test("a project may have a machine on all that it is given", () => {
    expect(read([...nets, share("a"), share("b")]).host("guests").ports).toHaveLength(2);
  });

  test("a project is named as its resource names it", () => {
    const project = resource("identity_project_v3", "p", { name: "hy-guests" });
    const asked = read([...nets, project, share("a", { target_tenant: "@identity_project_v3.p" })]);
    expect(asked.host("hy-guests").ports).toHaveLength(1);
  });

  test("a share that is declared puts nobody there", () => {
    expect(read([...nets, share("a")], { shareIsDeclared: () => true }).network.hosts).toEqual([]);
  });

  test.each([{ shared: true }, { value_specs: { shared: "true" } }])(
    "a network for all is for anybody: %j",
    (how) => {
      expect(read(network("a", "10.0.0.0/24", how)).host("*").ports).toHaveLength(1);
    },
  );

  test("a network that is given as external has the outside on it", () => {
    const asked = read([...nets, share("a", { action: "access_as_external" })]);
    expect(asked.segment("a").outside).toBeDefined();
    expect(asked.network.hosts).toHaveLength(1);
  });

  test("other things that are shared open nothing", () => {
    expect(read([...nets, share("a", { object_type: "security_group" })]).network.hosts).toEqual([]);
  });
});

describe("mirrors", () => {
  const mirror = (more: Record<string, unknown>): InlineResource =>
    resource("taas_tap_mirror_v2", "m", { remote_ip: "10.9.0.1", ...more });

  test("one copies the segment of its port", () => {
    const asked = read([...nets, port("p", "a", "10.0.0.5"), mirror({ port_id: "@networking_port_v2.p" })]);
    expect(asked.network.mirrors.map(({ segment, remote }) => [segment, words(remote)])).toEqual([
      [asked.segment("a").id, ["10.9.0.1"]],
    ]);
  });

  test("one of a router's port copies that segment", () => {
    const asked = read([
      ...nets,
      ...router("r", ["b"]),
      mirror({ port_id: "@networking_router_interface_v2.r-b.port_id" }),
    ]);
    expect(asked.network.mirrors.map(({ segment }) => segment)).toEqual([asked.segment("b").id]);
  });

  test("a receiver that cannot be told is anybody, with a doubt", () => {
    const asked = read([
      ...nets,
      port("p", "a", "10.0.0.5"),
      mirror({ port_id: "@networking_port_v2.p", remote_ip: "@networking_network_v2.a.name" }),
    ]);
    expect(asked.network.mirrors.map(({ doubt }) => doubt?.attribute)).toEqual(["remote_ip", "remote_ip"]);
  });

  test("one of a port that no plan has is named", () => {
    expect(read([mirror({ port_id: idOf("elsewhere") })]).unread("m")).toHaveLength(1);
  });
});
