import { net, open, type Foot, type NetworkBuilder } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const a1: Foot = { on: "a", address: "10.1.0.5" };
const b1: Foot = { on: "b", address: "10.2.0.5", ingress: ["tcp/22 0.0.0.0/0"] };

/** Two tenants with a router each on one external segment, behind which is the internet. */
const tenants = (
  ra: (before: NetworkBuilder) => NetworkBuilder = (same) => same,
  gateway: "snat" | "plain" = "snat",
) =>
  ra(
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .outside("internet", "ext")
      .host("a1", a1)
      .host("b1", b1)
      .router("ra", { on: "a", address: "10.1.0.1/24" }, { on: "ext", address: "203.0.113.10/24", gateway })
      .route("0.0.0.0/0", "203.0.113.1"),
  )
    .router(
      "rb",
      { on: "b", address: "10.2.0.1/24" },
      { on: "ext", address: "203.0.113.20/24", gateway: "snat" },
    )
    .route("0.0.0.0/0", "203.0.113.1");

/** Gateways, source rewriting and floating addresses. */
export const gatewayCases: readonly Case[] = [
  topic(
    "out to the internet",
    tenants(),
    passes("a1 > internet", "10.1.0.5 > 198.51.100.7 tcp/80", "the default route"),
    stops("a1 > b1", "10.1.0.5 > 10.2.0.5 tcp/22", "the default route leads to the internet only"),
    stops("internet > a1", "198.51.100.7 > 203.0.113.10 tcp/22", "the gateway's own address ends there"),
  ),
  topic(
    "extra route through another tenant's gateway (F1)",
    tenants((ra) => ra.route("10.2.0.0/16", "203.0.113.20")),
    passes("a1 > b1", "10.1.0.5 > 10.2.0.5 tcp/22", "rb routes to its network although it hides it", {
      session: false,
    }),
    stops("a1 > b1", "10.1.0.5 > 10.2.0.5 tcp/80", "the group is the only barrier (F1b)"),
  ),
  topic(
    "the source is the gateway's (SNAT)",
    tenants((ra) =>
      ra
        .route("10.2.0.0/16", "203.0.113.20")
        .host("b2", { on: "b", address: "10.2.0.6", ingress: ["udp 203.0.113.10/32"] })
        .host("b3", { on: "b", address: "10.2.0.7", ingress: ["udp 10.1.0.0/24"] }),
    ),
    passes("a1 > b2", "10.1.0.5 > 10.2.0.6 udp/53", "the rule names the gateway"),
    stops("a1 > b3", "10.1.0.5 > 10.2.0.7 udp/53", "the fixed address is not seen any more"),
  ),
  topic(
    "the source stays without SNAT",
    tenants(
      (ra) =>
        ra
          .route("10.2.0.0/16", "203.0.113.20")
          .host("b3", { on: "b", address: "10.2.0.7", ingress: ["udp 10.1.0.0/24"] }),
      "plain",
    ),
    passes("a1 > b3", "10.1.0.5 > 10.2.0.7 udp/53", "the fixed address"),
  ),
  topic(
    "fixed addresses from outside, although SNAT is on (F12)",
    tenants(),
    passes("internet > b1", "198.51.100.7 > 10.2.0.5 tcp/22", "the gateway routes inwards"),
    stops("internet > b1", "198.51.100.7 > 10.2.0.5 tcp/23", "the group"),
    stops("internet > a1", "198.51.100.7 > 10.1.0.5 tcp/22", "the group of a1"),
  ),
  topic(
    "floating address from outside",
    tenants((ra) =>
      ra
        .host("a2", { on: "a", address: "10.1.0.6", ingress: ["tcp/443 0.0.0.0/0"] })
        .floating("203.0.113.50", "10.1.0.6"),
    ),
    passes("internet > a2", "198.51.100.7 > 203.0.113.50 tcp/443", "rewritten to the fixed address"),
    stops("internet > a2", "198.51.100.7 > 203.0.113.50 tcp/80", "the group sees the fixed address"),
    stops("internet > a1", "198.51.100.7 > 203.0.113.50 tcp/443", "not another one"),
    stops("internet > a2", "198.51.100.7 > 203.0.113.51 tcp/443", "not the next address"),
  ),
  topic(
    "floating address of another router",
    tenants((ra) =>
      ra
        .host("a2", { on: "a", address: "10.1.0.6", ingress: ["tcp/443 203.0.113.20/32"] })
        .floating("203.0.113.50", "10.1.0.6"),
    ),
    passes("b1 > a2", "10.2.0.5 > 203.0.113.50 tcp/443", "from the other tenant, hidden behind its gateway", {
      session: true,
    }),
    stops("internet > a2", "198.51.100.7 > 203.0.113.50 tcp/443", "the rule names the other gateway"),
  ),
  topic(
    "floating address from inside (hairpin)",
    tenants((ra) =>
      ra
        .host("a2", { on: "a", address: "10.1.0.6", ingress: ["tcp/443 203.0.113.10/32"] })
        .floating("203.0.113.50", "10.1.0.6"),
    ),
    passes("a1 > a2", "10.1.0.5 > 203.0.113.50 tcp/443", "out of the gateway and in again", {
      session: true,
    }),
    stops("a1 > a2", "10.1.0.5 > 10.1.0.6 tcp/443", "not directly: the rule names the gateway"),
  ),
  topic(
    "what a floating address's host sends bears it",
    tenants((ra) =>
      ra
        .route("10.2.0.0/16", "203.0.113.20")
        .floating("203.0.113.50", "10.1.0.5")
        .host("b2", { on: "b", address: "10.2.0.6", ingress: ["udp 203.0.113.50/32"] }),
    ),
    passes("a1 > b2", "10.1.0.5 > 10.2.0.6 udp/53", "the floating address goes before SNAT"),
  ),
  topic(
    "two floating addresses meet",
    tenants((ra) =>
      ra
        .floating("203.0.113.50", "10.1.0.5")
        .host("b2", { on: "b", address: "10.2.0.6", ingress: ["tcp/80 203.0.113.50/32"] }),
    ).floating("203.0.113.60", "10.2.0.6"),
    passes("a1 > b2", "10.1.0.5 > 203.0.113.60 tcp/80", "both ends are rewritten", { session: true }),
  ),
  topic(
    "a host on the external segment",
    tenants((ra) =>
      ra
        .host("x", { on: "ext", address: "203.0.113.99", ingress: ["any 203.0.113.10/32"] })
        .floating("203.0.113.50", "10.1.0.5"),
    ),
    passes("x > b1", "203.0.113.99 > 10.2.0.5 tcp/22", "fixed addresses by the gateway"),
    stops("a1 > x", "10.1.0.5 > 203.0.113.99 udp/53", "a1 bears its floating address, not the gateway's"),
    stops("x > internet", "203.0.113.98 > 198.51.100.7 udp/53", "the check of addresses"),
    passes("x > internet", "203.0.113.99 > 198.51.100.7 udp/53", "directly"),
  ),
  topic(
    "two tenants on one address block, each with a floating address",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.1.0.0/24")
      .host("a1", { on: "a", address: "10.1.0.5" })
      .host("b1", { on: "b", address: "10.1.0.5", ingress: open })
      .router(
        "ra",
        { on: "a", address: "10.1.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
      )
      .router(
        "rb",
        { on: "b", address: "10.1.0.1/24" },
        { on: "ext", address: "203.0.113.20/24", gateway: "snat" },
      )
      .floating("203.0.113.60", "10.1.0.5"),
    passes("a1 > b1", "10.1.0.5 > 203.0.113.60 tcp/22", "the same address at both ends", { session: true }),
    stops("a1 > b1", "10.1.0.5 > 10.1.0.5 tcp/22", "not by the fixed address"),
  ),
  topic(
    "a second gateway by another router",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("ext2", "198.18.0.0/24")
      .segment("a", "10.1.0.0/24")
      .outside("internet", "ext")
      .outside("carrier", "ext2")
      .host("a1", a1)
      .router(
        "ra",
        { on: "a", address: "10.1.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
      )
      .route("0.0.0.0/0", "203.0.113.1")
      .router(
        "rx",
        { on: "a", address: "10.1.0.254/24" },
        { on: "ext2", address: "198.18.0.10/24", gateway: "snat" },
      )
      .route("0.0.0.0/0", "198.18.0.1"),
    passes("a1 > internet", "10.1.0.5 > 8.8.8.8 tcp/80", "the first"),
    passes("a1 > carrier", "10.1.0.5 > 8.8.8.8 tcp/80", "the second: the guest decides"),
  ),
  topic(
    "two gateways of one router",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("ext2", "198.18.0.0/24")
      .segment("a", "10.1.0.0/24")
      .outside("internet", "ext")
      .outside("carrier", "ext2")
      .host("a1", a1)
      .router(
        "ra",
        { on: "a", address: "10.1.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
        { on: "ext2", address: "198.18.0.10/24", gateway: "snat" },
      )
      .route("0.0.0.0/0", "203.0.113.1")
      .route("9.0.0.0/8", "198.18.0.1"),
    passes("a1 > internet", "10.1.0.5 > 8.8.8.8 udp/53", "the default route"),
    stops("a1 > carrier", "10.1.0.5 > 8.8.8.8 udp/53", "not the other"),
    passes("a1 > carrier", "10.1.0.5 > 9.9.9.9 udp/53", "the longer route"),
  ),
  topic(
    "no default route",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("a", "10.1.0.0/24")
      .outside("internet", "ext")
      .host("a1", a1)
      .router(
        "ra",
        { on: "a", address: "10.1.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
      ),
    passes("a1 > internet", "10.1.0.5 > 203.0.113.77 udp/53", "the block of the gateway"),
    stops("a1 > internet", "10.1.0.5 > 198.51.100.7 udp/53", "nothing beyond"),
  ),
  topic(
    "sources behind another router are not hidden",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("l", "10.0.0.0/24")
      .segment("a", "10.1.0.0/24")
      .host("x", { on: "ext", address: "203.0.113.99", ingress: ["udp 10.1.0.0/24"] })
      .host("a1", a1)
      .router("inner", { on: "a", address: "10.1.0.1/24" }, { on: "l", address: "10.0.0.2/24" })
      .route("0.0.0.0/0", "10.0.0.1")
      .router(
        "outer",
        { on: "l", address: "10.0.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
      ),
    passes("a1 > x", "10.1.0.5 > 203.0.113.99 udp/53", "SNAT is for attached blocks"),
  ),
];
