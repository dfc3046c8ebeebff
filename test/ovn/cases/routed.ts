import { net, open } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const two = () =>
  net()
    .segment("a", "10.1.0.0/24")
    .segment("b", "10.2.0.0/24")
    .router("r", { on: "a", address: "10.1.0.1/24" }, { on: "b", address: "10.2.0.1/24" });

/** Segments and routers without gateways. */
export const routedCases: readonly Case[] = [
  topic(
    "two networks and a router",
    two()
      .host("web", { on: "a", address: "10.1.0.5" })
      .host("db", { on: "b", address: "10.2.0.5", ingress: ["tcp/22 10.1.0.0/24"] }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "routed and allowed"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/23", "no rule"),
    stops("db > web", "10.2.0.5 > 10.1.0.5 tcp/22", "nothing comes in at web"),
  ),
  topic(
    "extra route through another tenant's gateway (F1)",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .outside("internet", "ext")
      .host("a1", { on: "a", address: "10.1.0.5" })
      .host("b1", { on: "b", address: "10.2.0.5", ingress: ["tcp/22 0.0.0.0/0"] })
      .router(
        "ra",
        { on: "a", address: "10.1.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
      )
      .route("0.0.0.0/0", "203.0.113.1")
      .route("10.2.0.0/16", "203.0.113.20")
      .router(
        "rb",
        { on: "b", address: "10.2.0.1/24" },
        { on: "ext", address: "203.0.113.20/24", gateway: "snat" },
      )
      .route("0.0.0.0/0", "203.0.113.1"),
    passes("a1 > b1", "10.1.0.5 > 10.2.0.5 tcp/22", "rb routes to its network although it hides it"),
    stops("a1 > b1", "10.1.0.5 > 10.2.0.5 tcp/80", "the group is the only barrier (F1b)"),
    passes("a1 > internet", "10.1.0.5 > 198.51.100.7 tcp/80", "the default route"),
    passes("internet > b1", "198.51.100.7 > 10.2.0.5 tcp/22", "fixed addresses through the gateway (F12)"),
  ),
  topic(
    "host with two feet, address pairs on both",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", { on: "a", address: "10.1.0.5" })
      .host(
        "gate",
        { on: "a", address: "10.1.0.6", pairs: "10.0.0.0/8", ingress: open },
        { on: "b", address: "10.2.0.6", pairs: "10.0.0.0/8", ingress: open },
      )
      .host("db", { on: "b", address: "10.2.0.5", ingress: open }),
    passes("web > gate", "10.1.0.5 > 10.2.0.5 tcp/22", "the pair takes packets for others"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "and sends from others"),
  ),
];
