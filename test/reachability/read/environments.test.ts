import { join } from "node:path";
import { loadEnvironment } from "../../../environments/load";
import type { Environment } from "../../../environments/model";
import type { StackPlan } from "../../../estate/model";
import { buildEstate } from "../../../estate/plan";
import { readNetwork } from "../../../reachability/read";
import { synthesise } from "../../../stacks/app";
import { fixture } from "../../estate/plans";
import { minimalEnvironment } from "../../policies/minimal";
import { root } from "../../tools";
import { Asked } from "./estates";

function unplanned(environment: Environment): readonly StackPlan[] {
  return synthesise(environment).map(({ id, template, origins }) => ({
    stack: id,
    plan: JSON.parse(template) as unknown,
    file: id,
    origins,
  }));
}

describe.each([
  ["minimal", minimalEnvironment()],
  ["minimal-intranet", loadEnvironment(join(root, "test/fixtures/environments/minimal-intranet"))],
] as const)("the environment %s", (_, environment) => {
  const reading = readNetwork(buildEstate(unplanned(environment)));
  const { segments, ports, hosts, routers } = reading.network;

  test("is read to the last resource", () => {
    expect(reading.unread.map(({ resource: { address }, reason }) => `${address}: ${reason}`)).toEqual([]);
  });

  test("leaves no doubt but who may attach to what is shared", () => {
    const doubts = [
      ...segments,
      ...segments.flatMap(({ subnets }) => subnets),
      ...ports,
      ...ports.flatMap(({ ingress, egress }) => [...ingress, ...egress]),
      ...hosts,
      ...routers.flatMap(({ interfaces, routes, floating, forwards }) => [
        ...interfaces,
        ...interfaces.flatMap(({ firewall }) => [
          ...(firewall?.toSegment ?? []),
          ...(firewall?.toRouter ?? []),
        ]),
        ...routes,
        ...floating,
        ...forwards,
      ]),
    ].flatMap(({ doubt }) => doubt?.attribute ?? []);
    expect(new Set(doubts)).toEqual(new Set(["target_tenant"]));
  });

  test("has an address check at every port inside, and blocks at every network and foot of a router", () => {
    const inside = ports.filter(({ host }) => hosts[host]?.kind !== "outside" && !hosts[host]?.doubt);
    expect(inside.filter(({ secured }) => !secured)).toEqual([]);
    expect(routers.every(({ interfaces }) => interfaces.every(({ connected }) => connected.length > 0))).toBe(
      true,
    );
    expect(segments.every(({ subnets }) => subnets.length > 0)).toBe(true);
  });
});

describe("plans of real Terraform", () => {
  const asked = new Asked(readNetwork(buildEstate([fixture("shapes")])));

  test("references through modules, counts and keys put both ports on one instance", () => {
    const { ports } = asked.host("two_ports");
    expect(ports.map((id) => asked.network.ports[id]?.segment)).toEqual([
      asked.segment('each["b"]').id,
      asked.segment('each["a"]').id,
    ]);
  });

  test("a subnet of a data source and one through another subnet are on the network that they mean", () => {
    const blocks = (name: string): readonly number[] =>
      asked.segment(name).subnets.map(({ cidr }) => cidr.intervals.length);
    expect([blocks('each["a"]').length, blocks('each["b"]').length]).toEqual([2, 2]);
  });

  test("a subnet whose network is worked out elsewhere is on a segment of its own, with a doubt", () => {
    expect(asked.unread("local")).toHaveLength(1);
    expect(asked.network.segments.filter(({ doubt }) => doubt)).toHaveLength(1);
  });
});
