import { net, open, type Foot, type NetworkBuilder } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const client: Foot = { on: "a", address: "10.1.0.5" };
const member: Foot = { on: "b", address: "10.2.0.5", ingress: ["tcp/8080 0.0.0.0/0", "udp/53 0.0.0.0/0"] };

/** A client and a member behind one router with a gateway; another tenant outside. */
const behind = (
  finish: (router: NetworkBuilder) => NetworkBuilder,
  a: Partial<Foot> = {},
  b: Partial<Foot> = {},
) =>
  finish(
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .outside("internet", "ext")
      .host("client", { ...client, ...a })
      .host("member", { ...member, ...b })
      .host("second", { on: "b", address: "10.2.0.6", ingress: ["tcp/8080 0.0.0.0/0"] })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24" },
        { on: "b", address: "10.2.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
      )
      .route("0.0.0.0/0", "203.0.113.1"),
  );

/** Port forwardings and load balancers that keep the source. */
export const forwardCases: readonly Case[] = [
  topic(
    "port forwarding from outside",
    behind((r) => r.forward("203.0.113.50:443", ["10.2.0.5:8080"], "tcp")),
    passes("internet > member", "198.51.100.7 > 203.0.113.50 tcp/443", "rewritten to the member's port"),
    stops("internet > member", "198.51.100.7 > 203.0.113.50 tcp/8080", "only the one port"),
    stops("internet > member", "198.51.100.7 > 203.0.113.50 udp/443", "only the one protocol"),
    stops("internet > second", "198.51.100.7 > 203.0.113.50 tcp/443", "only the one member"),
  ),
  topic(
    "port forwarding from inside",
    behind((r) => r.forward("203.0.113.50:443", ["10.2.0.5:8080"], "tcp")),
    passes("client > member", "10.1.0.5 > 203.0.113.50 tcp/443", "out of the gateway and in again"),
  ),
  topic(
    "port forwarding to a member that takes only the client",
    behind(
      (r) => r.forward("203.0.113.50:443", ["10.2.0.5:8080"], "tcp"),
      {},
      { ingress: ["tcp/8080 10.1.0.0/24"] },
    ),
    passes("client > member", "10.1.0.5 > 203.0.113.50 tcp/443", "it is rewritten on the inner segment"),
  ),
  topic(
    "load balancer, egress by the address of the balancer (F7)",
    behind((r) => r.forward("10.1.0.100:80", ["10.2.0.5:8080"], "tcp"), {
      egress: ["tcp/80 10.1.0.100/32"],
    }),
    passes("client > member", "10.1.0.5 > 10.1.0.100 tcp/80", "the group of the client sees the balancer", {
      session: false,
    }),
    stops("client > member", "10.1.0.5 > 10.2.0.5 tcp/8080", "the member directly is denied (F7b)"),
    stops("client > member", "10.1.0.5 > 10.1.0.100 tcp/8080", "only the balancer's port"),
  ),
  topic(
    "load balancer, egress by both addresses",
    behind((r) => r.forward("10.1.0.100:80", ["10.2.0.5:8080"], "tcp"), {
      egress: ["tcp/80 10.1.0.100/32", "tcp/8080 10.2.0.5/32"],
    }),
    passes(
      "client > member",
      "10.1.0.5 > 10.1.0.100 tcp/80",
      "packets after the first go by the member's address",
      {
        session: true,
      },
    ),
  ),
  topic(
    "load balancer keeps the source",
    behind(
      (r) => r.forward("10.1.0.100:80", ["10.2.0.5:8080"], "tcp"),
      {},
      { ingress: ["tcp/8080 10.1.0.5/32"] },
    ),
    passes("client > member", "10.1.0.5 > 10.1.0.100 tcp/80", "the rule names the client", { session: true }),
  ),
  topic(
    "load balancer with two members",
    behind((r) => r.forward("10.1.0.100:80", ["10.2.0.5:8080", "10.2.0.6:8080"], "tcp")),
    passes("client > member", "10.1.0.5 > 10.1.0.100 tcp/80", "the one", { all: true }),
    passes("client > second", "10.1.0.5 > 10.1.0.100 tcp/80", "the other", { all: true }),
  ),
  topic(
    "load balancer from outside",
    behind((r) => r.forward("10.1.0.100:80", ["10.2.0.5:8080"], "tcp")),
    passes("internet > member", "198.51.100.7 > 10.1.0.100 tcp/80", "it answers everywhere"),
  ),
  topic(
    "load balancer of every protocol",
    behind((r) => r.forward("10.1.0.100", ["10.2.0.5"], undefined)),
    passes("client > member", "10.1.0.5 > 10.1.0.100 tcp/8080", "ports stay"),
    passes("client > member", "10.1.0.5 > 10.1.0.100 udp/53", "UDP too"),
    stops("client > member", "10.1.0.5 > 10.1.0.100 tcp/80", "the group of the member"),
  ),
  topic(
    "load balancer with a member in the client's network",
    behind((r) =>
      r
        .host("near", { on: "a", address: "10.1.0.7", ingress: ["tcp/8080 10.1.0.5/32"] })
        .forward("10.2.0.100:80", ["10.1.0.7:8080"], "tcp"),
    ),
    passes("client > near", "10.1.0.5 > 10.2.0.100 tcp/80", "there and back"),
  ),
  topic(
    "load balancer with a member behind another router",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("l", "10.0.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("client", client)
      .host("member", { on: "b", address: "10.2.0.5", ingress: open })
      .router("ra", { on: "a", address: "10.1.0.1/24" }, { on: "l", address: "10.0.0.1/24" })
      .route("10.2.0.0/24", "10.0.0.2")
      .forward("10.1.0.100:80", ["10.2.0.5:8080"], "tcp")
      .router("rb", { on: "l", address: "10.0.0.2/24" }, { on: "b", address: "10.2.0.1/24" }),
    passes("client > member", "10.1.0.5 > 10.1.0.100 tcp/80", "rewritten, then routed"),
  ),
  topic(
    "a balancer's address as next hop from another router",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("client", client)
      .host("member", { on: "b", address: "10.2.0.5", ingress: open })
      .router(
        "ra",
        { on: "a", address: "10.1.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
      )
      .router(
        "rb",
        { on: "b", address: "10.2.0.1/24" },
        { on: "ext", address: "203.0.113.20/24", gateway: "snat" },
      )
      .forward("203.0.113.70:80", ["10.2.0.5:8080"], "tcp"),
    passes("client > member", "10.1.0.5 > 203.0.113.70 tcp/80", "rb answers for it", { session: true }),
    stops("client > member", "10.1.0.5 > 203.0.113.70 tcp/81", "and forwards only the one port"),
  ),
];
