import { inlinePlan, network, read, resource, words } from "./estates";

const vlan = (name: string, physical: unknown, id: unknown, more: Record<string, unknown> = {}) =>
  resource("networking_network_v2", name, {
    name,
    segments: [{ network_type: "vlan", physical_network: physical, segmentation_id: id }],
    ...more,
  });

describe("segments", () => {
  test("a network without a wire is a segment of its own and has no outside", () => {
    const { segments } = read([...network("a", "10.0.0.0/24"), ...network("b", "10.0.1.0/24")]).network;
    expect(segments).toHaveLength(2);
    expect(segments.map(({ outside }) => outside)).toEqual([undefined, undefined]);
    expect(words(segments[0]?.subnets[0]?.cidr)).toEqual(["10.0.0.0-10.0.0.255"]);
  });

  test("two stacks and regions with one VLAN are one segment with one outside", () => {
    const { network: model } = read([
      inlinePlan([vlan("a", "dci", 3001)], { stack: "a", region: "one" }),
      inlinePlan([vlan("b", "dci", 3001)], { stack: "b", region: "two" }),
    ]);
    expect(model.segments).toHaveLength(1);
    expect(model.hosts.map(({ kind }) => kind)).toEqual(["outside"]);
  });
});
