import { net, open, type Foot } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const web: Foot = { on: "a", address: "10.1.0.5" };
const two = () => net().segment("a", "10.1.0.0/24").segment("b", "10.2.0.0/24");

const noBeginning = "connection tracking takes it for invalid";

/** Corners where the real thing may do something else. */
export const oddCases: readonly Case[] = [
  topic(
    "a route whose next hop no interface has",
    two()
      .host("web", web)
      .host("db", { on: "b", address: "10.2.0.5", pairs: "10.7.0.0/16", ingress: open })
      .router("r", { on: "a", address: "10.1.0.1/24" }, { on: "b", address: "10.2.0.1/24" })
      .route("10.7.0.0/16", "10.2.0.5")
      .route("10.7.7.0/24", "192.0.2.1"),
    passes("web > db", "10.1.0.5 > 10.7.1.1 udp/53", "the shorter route"),
    passes("web > db", "10.1.0.5 > 10.7.7.1 udp/53", "a route without way is none"),
  ),
  topic(
    "a route as long as a connected block",
    two()
      .host("web", web)
      .host("odd", { on: "a", address: "10.1.0.9", pairs: "10.2.0.0/24", ingress: open })
      .host("db", { on: "b", address: "10.2.0.5", ingress: open })
      .router("r", { on: "a", address: "10.1.0.1/24" }, { on: "b", address: "10.2.0.1/24" })
      .route("10.2.0.0/24", "10.1.0.9"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 udp/53", "the connected block"),
  ),
  topic(
    "the same with a sender that cannot reach the host directly",
    two()
      .segment("c", "10.3.0.0/24")
      .host("far", { on: "c", address: "10.3.0.5" })
      .host("odd", { on: "a", address: "10.1.0.9", pairs: "10.2.0.0/24", ingress: open })
      .host("db", { on: "b", address: "10.2.0.5", ingress: open })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24" },
        { on: "b", address: "10.2.0.1/24" },
        { on: "c", address: "10.3.0.1/24" },
      )
      .route("10.2.0.0/24", "10.1.0.9"),
    passes("far > db", "10.3.0.5 > 10.2.0.5 udp/53", "the connected block", { all: true }),
    stops("far > odd", "10.3.0.5 > 10.2.0.5 udp/53", "it goes before a route of its length", { all: true }),
  ),
  topic(
    "a router's own address as source",
    two()
      .host("web", { ...web, unsecured: true })
      .host("db", { on: "b", address: "10.2.0.5", ingress: open })
      .router("r", { on: "a", address: "10.1.0.1/24" }, { on: "b", address: "10.2.0.1/24" }),
    stops("web > db", "10.1.0.1 > 10.2.0.5 udp/53", "an address of the router"),
    stops("web > db", "10.1.0.255 > 10.2.0.5 udp/53", "the broadcast address"),
  ),
  topic(
    "sources that cannot be",
    two()
      .host("web", { ...web, unsecured: true })
      .host("db", { on: "b", address: "10.2.0.5", ingress: open })
      .router("r", { on: "a", address: "10.1.0.1/24" }, { on: "b", address: "10.2.0.1/24" }),
    stops("web > db", "127.0.0.1 > 10.2.0.5 udp/53", "loopback"),
    stops("web > db", "0.0.0.0 > 10.2.0.5 udp/53", "no address"),
    stops("web > db", "224.0.0.5 > 10.2.0.5 udp/53", "a multicast source"),
    passes("web > db", "240.0.0.1 > 10.2.0.5 udp/53", "a reserved block"),
  ),
  topic(
    "multicast and broadcast destinations",
    net()
      .segment("a", "10.1.0.0/24")
      .host("web", web)
      .host("db", { on: "a", address: "10.1.0.6", ingress: open }),
    passes("web > db", "10.1.0.5 > 224.0.0.18 udp/112", "it is for all"),
    passes("web > db", "10.1.0.5 > 255.255.255.255 udp/67", "it is for all"),
    stops("web > db", "10.1.0.5 > 10.1.0.255 udp/137", "the segment's broadcast address"),
  ),
  topic(
    "multicast of IPv6 and link-local addresses",
    net()
      .segment("a", "fd01::/64")
      .host("web", { on: "a", address: "fd01::5" })
      .host("db", { on: "a", address: "fd01::6", ingress: open }),
    passes("web > db", "fd01::5 > ff02::1 udp/9", "it is for all"),
    stops("web > db", "fe80::1 > fd01::6 udp/9", "a foreign link-local source"),
  ),
  topic(
    "types of ICMP that begin no connection",
    net()
      .segment("a", "10.1.0.0/24")
      .host("web", web)
      .host("db", { on: "a", address: "10.1.0.6", ingress: open }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 icmp/0", "a reply that nobody asked for", {
      differs: noBeginning,
      seenBy: "packets",
    }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 icmp/3.1", "an error about nothing", {
      differs: noBeginning,
      seenBy: "packets",
    }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 icmp/5", "a redirect", {
      differs: noBeginning,
      seenBy: "packets",
    }),
  ),
  topic(
    "a floating address and a forward on one address",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("a", "10.1.0.0/24")
      .outside("internet", "ext")
      .host("web", { ...web, ingress: open })
      .host("db", { on: "a", address: "10.1.0.6", ingress: open })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
      )
      .forward("203.0.113.10:22", ["10.1.0.6:22"], "tcp"),
    passes(
      "internet > db",
      "198.51.100.7 > 203.0.113.10 tcp/22",
      "a forwarding of the gateway's own address",
    ),
    stops("internet > db", "198.51.100.7 > 203.0.113.10 tcp/23", "else it ends at the router"),
  ),
  topic(
    "a floating address asked for at the inner interface",
    two()
      .segment("ext", "203.0.113.0/24")
      .host("web", web)
      .host("db", { on: "b", address: "10.2.0.5", ingress: ["any 10.1.0.0/24"] })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24" },
        { on: "b", address: "10.2.0.1/24" },
        { on: "ext", address: "203.0.113.10/24", gateway: "snat" },
      )
      .floating("203.0.113.50", "10.2.0.5"),
    stops(
      "web > db",
      "10.1.0.5 > 203.0.113.50 tcp/22",
      "rewritten at the gateway only, where the source is hidden",
    ),
  ),
  topic(
    "a secured port spoofs its neighbour's pair",
    net()
      .segment("a", "10.1.0.0/24")
      .host("web", web)
      .host("one", { on: "a", address: "10.1.0.11", pairs: "10.1.0.100", ingress: open })
      .host("db", { on: "a", address: "10.1.0.6", ingress: ["any 10.1.0.100/32"] }),
    stops("web > db", "10.1.0.100 > 10.1.0.6 udp/53", "only who has the pair"),
    passes("one > db", "10.1.0.100 > 10.1.0.6 udp/53", "who has it"),
  ),
  topic(
    "an unsecured port answers for another router's floating address",
    two()
      .segment("ext", "203.0.113.0/24")
      .host("web", web)
      .host("db", { on: "b", address: "10.2.0.5", ingress: open })
      .host("thief", { on: "ext", address: "203.0.113.66", unsecured: true })
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
      .floating("203.0.113.50", "10.2.0.5"),
    passes("web > db", "10.1.0.5 > 203.0.113.50 tcp/22", "rb answers"),
    passes(
      "web > thief",
      "10.1.0.5 > 203.0.113.50 tcp/22",
      "it may answer for an address that only a rewrite has",
      {
        all: true,
      },
    ),
    stops("web > thief", "10.1.0.5 > 203.0.113.20 tcp/22", "not for an interface's own address"),
  ),
];
