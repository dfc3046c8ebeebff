import { net, open, type Foot } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const two = () => net().segment("a", "10.1.0.0/24").segment("b", "10.2.0.0/24");
const web: Foot = { on: "a", address: "10.1.0.5" };
const db: Foot = { on: "b", address: "10.2.0.5", ingress: open };
const joined = () =>
  two().router("r", { on: "a", address: "10.1.0.1/24" }, { on: "b", address: "10.2.0.1/24" });

/** Three segments in a row, joined by two routers over the middle one. */
const row = () => two().segment("link", "10.0.0.0/24").host("web", web).host("db", db);

/** Routers without gateways. */
export const routedCases: readonly Case[] = [
  topic(
    "two networks and a router",
    joined()
      .host("web", web)
      .host("db", { ...db, ingress: ["tcp/22 10.1.0.0/24"] }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "routed and allowed", { session: true }),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/23", "no rule"),
    stops("db > web", "10.2.0.5 > 10.1.0.5 tcp/22", "nothing comes in at web", { session: false }),
  ),
  topic(
    "a router does not check sources",
    joined()
      .host("web", { ...web, pairs: "0.0.0.0/0" })
      .host("db", db),
    passes("web > db", "198.51.100.1 > 10.2.0.5 udp/53", "any source is routed"),
    passes("web > db", "10.2.0.77 > 10.2.0.5 udp/53", "one of the target's network too"),
  ),
  topic(
    "no route",
    joined()
      .host("web", web)
      .host("db", { ...db, pairs: "10.3.0.0/24" }),
    stops("web > db", "10.1.0.5 > 10.3.0.5 udp/53", "neither connected nor by a route"),
  ),
  topic(
    "static routes over a link",
    row()
      .router("ra", { on: "a", address: "10.1.0.1/24" }, { on: "link", address: "10.0.0.1/24" })
      .route("10.2.0.0/24", "10.0.0.2")
      .router("rb", { on: "b", address: "10.2.0.1/24" }, { on: "link", address: "10.0.0.2/24" })
      .route("10.1.0.0/24", "10.0.0.1"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "by both routers", { session: true }),
    stops("db > web", "10.2.0.5 > 10.1.0.5 tcp/22", "web takes nothing"),
  ),
  topic(
    "static route one way",
    row()
      .router("ra", { on: "a", address: "10.1.0.1/24" }, { on: "link", address: "10.0.0.1/24" })
      .route("10.2.0.0/24", "10.0.0.2")
      .router("rb", { on: "b", address: "10.2.0.1/24" }, { on: "link", address: "10.0.0.2/24" }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 udp/53", "the first packet gets there", { session: false }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "no connection without a way back", { session: false }),
  ),
  topic(
    "longest match wins",
    row()
      .host("wrong", { on: "link", address: "10.0.0.9", unsecured: true })
      .router("ra", { on: "a", address: "10.1.0.1/24" }, { on: "link", address: "10.0.0.1/24" })
      .route("10.2.0.0/16", "10.0.0.9")
      .route("10.2.0.0/24", "10.0.0.2")
      .router("rb", { on: "b", address: "10.2.0.1/24" }, { on: "link", address: "10.0.0.2/24" }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 udp/53", "the longer route"),
    stops("web > wrong", "10.1.0.5 > 10.2.0.5 udp/53", "the shorter route is not used"),
    passes("web > wrong", "10.1.0.5 > 10.2.1.5 udp/53", "it is for the rest"),
  ),
  topic(
    "a route longer than a connected block",
    joined()
      .host("web", web)
      .host("db", db)
      .host("odd", { on: "a", address: "10.1.0.9", pairs: "10.2.0.128/25", ingress: open })
      .route("10.2.0.128/25", "10.1.0.9"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 udp/53", "connected"),
    passes("web > odd", "10.1.0.5 > 10.2.0.200 udp/53", "the longer route, back by the way it came"),
  ),
  topic(
    "equal routes are all used",
    two()
      .segment("l1", "10.0.1.0/24")
      .segment("l2", "10.0.2.0/24")
      .host("web", web)
      .host("db1", { on: "l1", address: "10.0.1.5", pairs: "10.7.0.0/16", ingress: open })
      .host("db2", { on: "l2", address: "10.0.2.5", pairs: "10.7.0.0/16", ingress: open })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24" },
        { on: "l1", address: "10.0.1.1/24" },
        { on: "l2", address: "10.0.2.1/24" },
      )
      .route("10.7.0.0/16", "10.0.1.5")
      .route("10.7.0.0/16", "10.0.2.5"),
    passes("web > db1", "10.1.0.5 > 10.7.1.1 udp/53", "the first way", { all: true }),
    passes("web > db2", "10.1.0.5 > 10.7.1.1 udp/53", "the second way", { all: true }),
    stops("web > db1", "10.1.0.5 > 10.8.0.0 udp/53", "behind the block"),
  ),
  topic(
    "a guest picks any router (F13)",
    two()
      .host("web", web)
      .host("db", db)
      .router("own", { on: "a", address: "10.1.0.1/24" })
      .router("other", { on: "a", address: "10.1.0.254/24" }, { on: "b", address: "10.2.0.1/24" }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "by the other router, whatever the gateway is"),
  ),
  topic(
    "a router that has no way does not hide one that has",
    two()
      .host("web", web)
      .host("db", db)
      .router("own", { on: "a", address: "10.1.0.1/24" })
      .route("10.2.0.0/24", "10.1.0.77")
      .router("other", { on: "a", address: "10.1.0.254/24" }, { on: "b", address: "10.2.0.1/24" }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "each router by itself"),
  ),
  topic(
    "a router sends back to the segment that it came from",
    two()
      .host("web", web)
      .host("other", { on: "a", address: "10.1.0.6", ingress: open })
      .router("r", { on: "a", address: "10.1.0.1/24" }),
    passes("web > other", "10.1.0.5 > 10.1.0.6 udp/53", "directly, or by the router"),
  ),
  topic(
    "two blocks of one interface",
    net()
      .segment("a", "10.1.0.0/24", "10.1.1.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", { on: "a", address: "10.1.1.5" })
      .host("db", { ...db, ingress: ["any 10.1.1.0/24"] })
      .router("r", { on: "a", address: "10.1.0.1/24 10.1.1.1/24" }, { on: "b", address: "10.2.0.1/24" }),
    passes("web > db", "10.1.1.5 > 10.2.0.5 tcp/22", "the second block", { session: true }),
    passes("web > db", "10.1.1.5 > 10.2.0.5 icmp/8", "and every protocol"),
  ),
  topic(
    "overlapping addresses of separate routers",
    net()
      .segment("a1", "10.1.0.0/24")
      .segment("b1", "10.2.0.0/24")
      .segment("a2", "10.1.0.0/24")
      .segment("b2", "10.2.0.0/24")
      .host("web1", { on: "a1", address: "10.1.0.5" })
      .host("db1", { on: "b1", address: "10.2.0.5", ingress: open })
      .host("web2", { on: "a2", address: "10.1.0.5" })
      .host("db2", { on: "b2", address: "10.2.0.5", ingress: open })
      .router("r1", { on: "a1", address: "10.1.0.1/24" }, { on: "b1", address: "10.2.0.1/24" })
      .router("r2", { on: "a2", address: "10.1.0.1/24" }, { on: "b2", address: "10.2.0.1/24" }),
    passes("web1 > db1", "10.1.0.5 > 10.2.0.5 tcp/22", "its own router", { session: true }),
    stops("web1 > db2", "10.1.0.5 > 10.2.0.5 tcp/22", "the same address elsewhere"),
    passes("web2 > db2", "10.1.0.5 > 10.2.0.5 tcp/22", "its own router"),
    stops("web2 > db1", "10.1.0.5 > 10.2.0.5 tcp/22", "the same address elsewhere"),
  ),
  topic(
    "an unsecured port takes what nobody has",
    joined().host("web", web).host("db", db).host("sniff", { on: "b", address: "10.2.0.9", unsecured: true }),
    passes("web > sniff", "10.1.0.5 > 10.2.0.77 udp/53", "it answers for an address that is free"),
    stops("web > sniff", "10.1.0.5 > 10.2.0.5 udp/53", "not for one that a port has"),
    passes("web > sniff", "10.1.0.5 > 10.2.0.9 udp/53", "its own"),
  ),
  topic(
    "a shared address behind a router",
    joined()
      .host("web", web)
      .host("one", { on: "b", address: "10.2.0.11", pairs: "10.2.0.100", ingress: open })
      .host("two", { on: "b", address: "10.2.0.12", pairs: "10.2.0.100", ingress: open })
      .host("three", { on: "b", address: "10.2.0.13", ingress: open }),
    passes("web > one", "10.1.0.5 > 10.2.0.100 tcp/80", "one of those that may have it", { all: true }),
    passes("web > two", "10.1.0.5 > 10.2.0.100 tcp/80", "and the other", { all: true }),
    stops("web > three", "10.1.0.5 > 10.2.0.100 tcp/80", "not who may not"),
  ),
  topic(
    "packets to a router end there",
    joined()
      .host("web", web)
      .host("db", { ...db, unsecured: true }),
    stops("web > db", "10.1.0.5 > 10.2.0.1 tcp/22", "the far interface"),
    stops("web > db", "10.1.0.5 > 10.1.0.1 tcp/22", "the near interface"),
  ),
  topic(
    "three routers in a row",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("l1", "10.0.1.0/24")
      .segment("l2", "10.0.2.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", web)
      .host("db", db)
      .router("r1", { on: "a", address: "10.1.0.1/24" }, { on: "l1", address: "10.0.1.1/24" })
      .route("0.0.0.0/0", "10.0.1.2")
      .router("r2", { on: "l1", address: "10.0.1.2/24" }, { on: "l2", address: "10.0.2.2/24" })
      .route("10.2.0.0/24", "10.0.2.3")
      .route("10.1.0.0/24", "10.0.1.1")
      .router("r3", { on: "l2", address: "10.0.2.3/24" }, { on: "b", address: "10.2.0.1/24" })
      .route("0.0.0.0/0", "10.0.2.2"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "hop by hop", { session: true }),
    stops("web > db", "10.1.0.5 > 10.3.0.5 tcp/22", "the second router has no way"),
  ),
  topic(
    "routes in a circle",
    row()
      .router("ra", { on: "a", address: "10.1.0.1/24" }, { on: "link", address: "10.0.0.1/24" })
      .route("10.9.0.0/16", "10.0.0.2")
      .router("rb", { on: "b", address: "10.2.0.1/24" }, { on: "link", address: "10.0.0.2/24" })
      .route("10.9.0.0/16", "10.0.0.1"),
    stops("web > db", "10.1.0.5 > 10.9.0.5 udp/53", "it circles until its time is up"),
  ),
  topic(
    "a site link over one wire",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("wire", "172.31.0.0/30")
      .segment("b", "10.2.0.0/24")
      .host("web", web)
      .host("db", { ...db, ingress: ["tcp/3306 10.1.0.0/24"] })
      .router("north", { on: "a", address: "10.1.0.1/24" }, { on: "wire", address: "172.31.0.1/30" })
      .route("10.2.0.0/24", "172.31.0.2")
      .router("south", { on: "b", address: "10.2.0.1/24" }, { on: "wire", address: "172.31.0.2/30" })
      .route("10.1.0.0/24", "172.31.0.1"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/3306", "replication", { session: true }),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "nothing else"),
  ),
];
