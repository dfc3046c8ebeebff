import { Walk } from "../../reachability/walk";
import type { Beam } from "../../reachability/beam";
import type { Network } from "../../reachability/network";
import { isAnswered } from "../../reachability/replies";
import { reach } from "../../reachability/engine";
import { net, open, type Foot, type NetworkBuilder } from "./build";
import { tcpTo } from "./flows";
import { withGateways } from "./gateways";
import { set } from "./simulator/build";

/** Is what the desk sends to an address on tcp/443 answered? Undefined when nobody takes it. */
function answered(network: Network, target: string): boolean | undefined {
  const { compiled } = reach(withGateways(network), { asked: [set(target)] });
  const from = compiled.classes.find(({ ports }) => ports[0]?.host === 0)!;
  const sent: Beam = {
    sources: from.addresses,
    targets: compiled.axis.rangesOf(set(target)),
    services: tcpTo(443),
  };
  const answers: boolean[] = [];
  const walk = new Walk(
    compiled,
    { taken: (to, beam, trail) => answers.push(isAnswered(compiled, from, to, sent, beam, trail)) },
    { hosts: "told" },
  );
  walk.start(from, sent);
  return answers.length === 0 ? undefined : answers.every(Boolean);
}

function wire(desk: Partial<Foot>, web: Partial<Foot>): NetworkBuilder {
  return net()
    .segment("one", "10.0.0.0/24")
    .host("desk", { on: "one", address: "10.0.0.20", ...desk })
    .host("web", { on: "one", address: "10.0.0.10", ingress: ["tcp/443 10.0.0.0/24"], ...web });
}

const outsideOf = (...faces: Parameters<NetworkBuilder["router"]>[1][]) =>
  net()
    .segment("inside", "10.0.0.0/24")
    .segment("outside", "203.0.113.0/24")
    .host("desk", { on: "inside", address: "10.0.0.20" })
    .host("server", { on: "outside", address: "203.0.113.80", ingress: open })
    .router("edge", ...faces);

test("groups that keep state let a reply through without a rule for it", () => {
  expect(answered(wire({ ingress: [] }, { egress: [] }).build().network, "10.0.0.10")).toBe(true);
});

test("a group that keeps no state needs a rule for the reply, at either end", () => {
  expect(answered(wire({ ingress: [], stateless: true }, {}).build().network, "10.0.0.10")).toBe(false);
  expect(answered(wire({}, { egress: [], stateless: true }).build().network, "10.0.0.10")).toBe(false);
  const ruled = wire(
    { ingress: ["tcp/443>1-65535 10.0.0.0/24"], stateless: true },
    { egress: ["tcp/443>1-65535 10.0.0.0/24"], stateless: true },
  );
  expect(answered(ruled.build().network, "10.0.0.10")).toBe(true);
});

test("a hidden source is told apart again by the router that hid it", () => {
  const hidden = outsideOf(
    { on: "inside", address: "10.0.0.1/24" },
    { on: "outside", address: "203.0.113.1/24", gateway: "snat" },
  );
  expect(answered(hidden.build().network, "203.0.113.80")).toBe(true);
});

test("a floating address is undone on the way back", () => {
  const floating = net()
    .segment("outside", "203.0.113.0/24")
    .segment("inside", "10.0.0.0/24")
    .host("client", { on: "outside", address: "203.0.113.80" })
    .host("web", { on: "inside", address: "10.0.0.10", ingress: open })
    .router(
      "edge",
      { on: "outside", address: "203.0.113.1/24", gateway: "snat" },
      { on: "inside", address: "10.0.0.1/24" },
    )
    .floating("203.0.113.9", "10.0.0.10");
  expect(answered(floating.build().network, "203.0.113.9")).toBe(true);
});

test("without a route back there is no answer", () => {
  const apart = net()
    .segment("left", "10.0.0.0/24")
    .segment("middle", "10.0.1.0/24")
    .segment("right", "10.0.2.0/24")
    .host("desk", { on: "left", address: "10.0.0.20" })
    .host("web", { on: "right", address: "10.0.2.10", ingress: open });
  const there = apart
    .router("west", { on: "left", address: "10.0.0.1/24" }, { on: "middle", address: "10.0.1.1/24" })
    .route("10.0.2.0/24", "10.0.1.2")
    .router("east", { on: "middle", address: "10.0.1.2/24" }, { on: "right", address: "10.0.2.1/24" });
  expect(answered(there.build().network, "10.0.2.10")).toBe(false);
  const andBack = there.route("10.0.0.0/24", "10.0.1.1");
  expect(answered(andBack.build().network, "10.0.2.10")).toBe(true);
});
