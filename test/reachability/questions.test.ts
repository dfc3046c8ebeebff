import type { Network } from "../../reachability/network";
import { ask, endOf, type Answer, type End } from "../../reachability/questions";
import { askedServices, serviceNames } from "../../reachability/service-names";
import { net, open, type NetworkBuilder } from "./build";
import { cityOf } from "./city";
import { withGateways } from "./gateways";
import { set } from "./simulator/build";

const addresses = ["10.128.16.11", "10.128.0.10", "10.128.0.0/24", "10.128.0.99", "203.0.113.9"];

const end = (text: string): End => {
  const found = endOf(text);
  if (!found) throw new Error(`${text} is no end`);
  return found;
};

function asked(network: Network, from: string, to: string, protocol?: string, port?: number): Answer {
  const services = askedServices(protocol, port);
  return ask(cityOf(withGateways(network), addresses), {
    from: end(from),
    to: end(to),
    ...(services ? { services } : {}),
  });
}

const opened = ({ open: ways }: Answer) => [
  ...new Set(ways.flatMap(({ beam }) => serviceNames(beam.services))),
];

function joined(ingress: readonly string[] = [], egress: readonly string[] = open): NetworkBuilder {
  return net()
    .segment("finance", "10.128.16.0/24")
    .segment("office", "10.128.0.0/24")
    .host("web", { on: "finance", address: "10.128.16.11", ingress })
    .host("app", { on: "office", address: "10.128.0.10", egress })
    .router("core", { on: "finance", address: "10.128.16.1/24" }, { on: "office", address: "10.128.0.1/24" });
}
const https = joined(["tcp/443-444 10.128.0.0/24"]).build().network;

test.each([
  ["agency:office", "agency:finance"],
  ["zone:agency", "system:budget"],
  ["system:documents/app", "system:budget/web"],
  ["10.128.0.10", "10.128.16.11"],
  ["10.128.0.0/24", "agency:finance"],
])("from %s to %s the same gets through: ends are units, zones, systems, addresses or blocks", (from, to) => {
  const answer = asked(https, from, to);
  expect(opened(answer)).toEqual(["tcp/443-444"]);
  expect(answer.stopped).toBeUndefined();
});

test("a question for one service is answered for that service alone", () => {
  expect(opened(asked(https, "agency:office", "agency:finance", "tcp", 443))).toEqual(["tcp/443"]);
  const none = asked(https, "agency:office", "agency:finance", "udp", 443);
  expect(none.open).toEqual([]);
  expect(none.stopped?.stop).toMatchObject({ kind: "ingress" });
});

test("what gets nowhere is told with the place that stops it and how far it came", () => {
  const closed = asked(joined().build().network, "agency:office", "agency:finance");
  expect([closed.senders, closed.receivers]).toEqual([1, 1]);
  expect(closed.stopped?.stop.kind).toBe("ingress");
  expect(closed.stopped?.trail?.length).toBeGreaterThan(2);
  const silent = asked(joined(open, []).build().network, "agency:office", "agency:finance");
  expect(silent.stopped).toMatchObject({ stop: { kind: "egress" } });
  expect(silent.stopped?.trail).toBeUndefined();
});

test("an end without a host has nothing to stop", () => {
  const answer = asked(https, "county:north", "agency:finance");
  expect([answer.open, answer.senders, answer.stopped]).toEqual([[], 0, undefined]);
  expect(asked(https, "10.128.0.99", "agency:finance").senders).toBe(0);
});

const egress = net()
  .segment("line", "203.0.113.0/25")
  .segment("front", "10.32.0.0/24")
  .outside("internet", "line")
  .host("waf", { on: "front", address: "10.32.0.10", ingress: ["tcp/8443 0.0.0.0/0"] })
  .host("app", { on: "front", address: "10.32.0.20" })
  .router(
    "edge",
    { on: "line", address: "203.0.113.2/25", gateway: "snat" },
    { on: "front", address: "10.32.0.1/24" },
  )
  .forward("203.0.113.9:443", ["10.32.0.10:8443"], "tcp");

test("a rewritten destination and port are asked for as they were sent", () => {
  const network = egress.build().network;
  expect(asked(network, "internet", "zone:published", "tcp", 443).open.length).toBeGreaterThan(0);
  expect(opened(asked(network, "internet", "zone:published", "tcp", 443))).toEqual(["tcp/8443"]);
});

test("from outside, where nobody is told a gateway, what stops packets is told all the same", () => {
  const answer = asked(egress.build().network, "internet", "zone:published", "udp", 53);
  expect(answer.open).toEqual([]);
  expect(answer.stopped?.stop.kind).toBe("ingress");
});

test("what a router sends back out has come to somebody else", () => {
  const { network } = egress
    .route("10.128.0.0/16", "203.0.113.1")
    .host("lost", { on: "front", address: "10.128.16.11", ingress: open })
    .build();
  const answer = asked(network, "internet", "agency:finance");
  expect(answer.open).toEqual([]);
  expect(answer.stopped?.stop).toMatchObject({ kind: "elsewhere" });
});

describe("ends", () => {
  test.each(["internet", "zone:agency", "agency:finance", "county:north", "mirror:x", "system:budget/web"])(
    "%s is one",
    (text) => {
      expect(endOf(text)).toMatchObject({ text });
      expect(endOf(text)?.addresses).toBeUndefined();
    },
  );

  test.each(["10.0.0.1", "10.0.0.0/8", "2001:db8::1", "2001:db8::/32"])("%s is one, of addresses", (text) => {
    expect(endOf(text)?.addresses).toEqual(set(text));
  });

  test.each(["", "finance", "office:finance", "10.0.0", "10.0.0.0/33", "tier:web"])("%p is none", (text) => {
    expect(endOf(text)).toBeUndefined();
  });
});
