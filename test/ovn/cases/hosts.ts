import { net, open, type Foot } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const web: Foot = { on: "a", address: "10.1.0.5" };
const db: Foot = { on: "b", address: "10.2.0.5", ingress: open };

/** A host with a foot on each of two segments that nothing else joins. */
const bridged = (left: Partial<Foot>, right: Partial<Foot>) =>
  net()
    .segment("a", "10.1.0.0/24")
    .segment("b", "10.2.0.0/24")
    .host("web", web)
    .host(
      "gate",
      { on: "a", address: "10.1.0.6", ingress: open, ...left },
      { on: "b", address: "10.2.0.6", ingress: open, ...right },
    )
    .host("db", db);

/** Hosts that forward. */
export const hostCases: readonly Case[] = [
  topic(
    "two feet, secured",
    bridged({}, {}),
    passes("web > gate", "10.1.0.5 > 10.1.0.6 tcp/22", "the host itself"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "it takes nothing for others"),
  ),
  topic(
    "two feet, address pairs on both",
    bridged({ pairs: "10.0.0.0/8" }, { pairs: "10.0.0.0/8" }),
    passes("web > gate", "10.1.0.5 > 10.2.0.5 tcp/22", "the pair takes packets for others"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "and sends from others"),
  ),
  topic(
    "two feet, pairs on the first only",
    bridged({ pairs: "10.0.0.0/8" }, {}),
    passes("web > gate", "10.1.0.5 > 10.2.0.5 tcp/22", "taken"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "the second foot lets out no foreign source"),
  ),
  topic(
    "two feet, pairs on the second only",
    bridged({}, { pairs: "10.0.0.0/8" }),
    stops("web > gate", "10.1.0.5 > 10.2.0.5 tcp/22", "the first foot takes nothing for others"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "so nothing is forwarded"),
  ),
  topic(
    "two feet, unsecured",
    bridged({ unsecured: true }, { unsecured: true }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "a bridge between both"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 icmp/8", "for everything"),
  ),
  topic(
    "two feet, groups of the second foot",
    bridged({ unsecured: true }, { pairs: "10.1.0.0/24", egress: ["tcp/443 10.2.0.0/24"] }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/443", "its egress rule"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/80", "no other"),
  ),
  topic(
    "two feet without addresses",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", web)
      .host("gate", { on: "a", ingress: open }, { on: "b" })
      .host("db", db),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "only MACs are checked"),
  ),
  topic(
    "route by a host with two feet",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("m", "10.5.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", web)
      .host(
        "gate",
        { on: "m", address: "10.5.0.6", pairs: "0.0.0.0/0", ingress: open },
        { on: "b", address: "10.2.0.6", unsecured: true },
      )
      .host("plain", { on: "m", address: "10.5.0.7", ingress: open }, { on: "b", address: "10.2.0.7" })
      .host("db", db)
      .router("r", { on: "a", address: "10.1.0.1/24" }, { on: "m", address: "10.5.0.1/24" })
      .route("10.2.0.0/24", "10.5.0.6")
      .route("10.3.0.0/24", "10.5.0.7"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "the route leads to a host that forwards"),
    stops("web > plain", "10.1.0.5 > 10.3.0.5 tcp/22", "a secured host takes nothing for others"),
  ),
  topic(
    "two hosts that forward in a row",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("m", "10.5.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", web)
      .host(
        "g1",
        { on: "a", address: "10.1.0.6", unsecured: true },
        { on: "m", address: "10.5.0.6", unsecured: true },
      )
      .host(
        "g2",
        { on: "m", address: "10.5.0.7", unsecured: true },
        { on: "b", address: "10.2.0.7", unsecured: true },
      )
      .host("db", { ...db, ingress: ["udp/53 10.1.0.5/32"] }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 udp/53", "twice"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 udp/54", "the last groups work"),
  ),
  topic(
    "a host forwards into a router of another tenant",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("shared", "10.5.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", web)
      .host(
        "gate",
        { on: "a", address: "10.1.0.6", unsecured: true },
        { on: "shared", address: "10.5.0.6", pairs: "10.1.0.0/24" },
      )
      .host("db", db)
      .router("r", { on: "shared", address: "10.5.0.1/24" }, { on: "b", address: "10.2.0.1/24" }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "host, then router"),
  ),
];
