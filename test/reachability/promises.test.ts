import type { DeclaredFlow } from "../../reachability/declared";
import type { Network } from "../../reachability/network";
import { isKept } from "../../reachability/promises";
import { net, open, type Foot, type NetworkBuilder } from "./build";
import { cityOf } from "./city";
import { flowOf, tcpTo } from "./flows";
import { withGateways } from "./gateways";

/** A desk and a web server on two networks with a router between. */
function two(desk: Partial<Foot> = {}, web: Partial<Foot> = {}): NetworkBuilder {
  return net()
    .segment("office", "10.128.0.0/24")
    .segment("finance", "10.128.16.0/24")
    .host("desk", { on: "office", address: "10.128.0.20", ...desk })
    .host("web", { on: "finance", address: "10.128.16.11", ingress: ["tcp/443 10.128.0.0/24"], ...web })
    .router("core", { on: "office", address: "10.128.0.1/24" }, { on: "finance", address: "10.128.16.1/24" });
}

const asked = [
  "10.128.0.0/24",
  "10.128.16.0/24",
  "10.128.0.20",
  "10.128.16.11",
  "10.128.16.12",
  "10.128.0.99",
];
const kept = (network: Network, flow: DeclaredFlow) => isKept(cityOf(withGateways(network), asked), flow);
const https = flowOf("https", "10.128.0.20", "10.128.16.11", tcpTo(443));

test("what arrives and is answered is kept", () => {
  expect(kept(two().build().network, https)).toEqual({ kind: "kept" });
});

test("one port of several that is missing breaks the promise, and the place that stops it is told", () => {
  const both = { ...https, services: [...tcpTo(443), ...tcpTo(8443)] };
  expect(kept(two().build().network, both)).toMatchObject({ kind: "stopped", stop: { kind: "ingress" } });
});

test("a sender whose group lets nothing out is stopped at its own port", () => {
  const { network } = two({ egress: [] }).build();
  expect(kept(network, https)).toMatchObject({ kind: "stopped", stop: { kind: "egress" } });
});

test("one host of a tier without the way breaks the promise", () => {
  const { network } = two().host("web-2", { on: "finance", address: "10.128.16.12" }).build();
  const flow = flowOf("tier", "10.128.0.20", "10.128.16.0/24", tcpTo(443));
  expect(kept(network, flow)).toMatchObject({ kind: "stopped" });
});

test("without a way back it is unanswered", () => {
  // The web server's group keeps no state and lets nothing out.
  const { network } = two({}, { stateless: true, egress: [] }).build();
  expect(kept(network, https)).toMatchObject({ kind: "unanswered" });
});

test("a way that hangs on something the plan does not tell is uncertain", () => {
  const { network } = two().build();
  const doubt = { attribute: "security_group_ids", reason: "not known" };
  const ports = network.ports.map((port) => ({
    ...port,
    ingress: port.ingress.map((rule) => ({ ...rule, doubt })),
  }));
  expect(kept({ ...network, ports }, https)).toMatchObject({ kind: "uncertain" });
});

test("a whole block promises nothing, and neither does an end where nobody stands", () => {
  const { network } = two().build();
  const block = flowOf("block", "10.128.0.0/24", "10.128.16.11", tcpTo(22), ["block", "hosts"]);
  expect(kept(network, block)).toEqual({ kind: "open-ended" });
  expect(kept(network, flowOf("nobody", "10.128.0.99", "10.128.16.11", tcpTo(443)))).toEqual({
    kind: "open-ended",
  });
});

describe("hosts in no plan", () => {
  const county = (ingress: readonly string[]) =>
    net()
      .segment("lan", "10.65.0.0/24")
      .segment("finance", "10.128.16.0/24")
      .outside("offices", "lan")
      .host("web", { on: "finance", address: "10.128.16.11", ingress })
      .router("node", { on: "lan", address: "10.65.0.1/24" }, { on: "finance", address: "10.128.16.1/24" })
      .build().network;
  const flow = flowOf("county", "10.65.0.0/24", "10.128.16.11", tcpTo(443), ["outside", "hosts"]);
  const keptFrom = (network: Network) => isKept(cityOf(network, [...asked, "10.65.0.0/24"]), flow);

  test("keep it when something certain gets through", () => {
    expect(keptFrom(county(["tcp/443 10.65.0.0/24"]))).toEqual({ kind: "kept" });
    expect(keptFrom(county(open))).toEqual({ kind: "kept" });
  });

  test("break it when nothing does", () => {
    expect(keptFrom(county(["tcp/22 10.65.0.0/24"]))).toMatchObject({ kind: "stopped" });
  });
});
