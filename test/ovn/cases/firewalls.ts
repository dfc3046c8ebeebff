import { net, open, openWall, type Face, type Foot } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const web: Foot = { on: "a", address: "10.1.0.5", ingress: open };
const db: Foot = { on: "b", address: "10.2.0.5", ingress: open };

/** Two open hosts on two segments with a firewall at the router's foot on the second one. */
const walled = (firewall: NonNullable<Face["firewall"]>, first?: Face["firewall"]) =>
  net()
    .segment("a", "10.1.0.0/24")
    .segment("b", "10.2.0.0/24")
    .host("web", web)
    .host("db", db)
    .router(
      "r",
      { on: "a", address: "10.1.0.1/24", ...(first ? { firewall: first } : {}) },
      { on: "b", address: "10.2.0.1/24", firewall },
    );

/** Firewall groups on routers' ports. */
export const firewallCases: readonly Case[] = [
  topic(
    "firewall without rules",
    walled({}),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "default deny into the segment"),
    stops("db > web", "10.2.0.5 > 10.1.0.5 tcp/22", "and out of it"),
  ),
  topic(
    "firewall that lets all through",
    walled({ toSegment: openWall, toRouter: openWall }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "in", { session: true }),
    passes("db > web", "10.2.0.5 > 10.1.0.5 udp/53", "out"),
  ),
  topic(
    "into the segment only (F2)",
    walled({ toSegment: ["allow tcp/22 10.1.0.0/24 10.2.0.0/24"] }),
    passes(
      "web > db",
      "10.1.0.5 > 10.2.0.5 tcp/22",
      "the rule; the reply passes, as what its sender's group tracks",
      { session: true },
    ),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/80", "no rule"),
    stops("db > web", "10.2.0.5 > 10.1.0.5 tcp/22>40000", "replies need rules"),
  ),
  topic(
    "into the segment only, where no group keeps state",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", web)
      .host("db", { ...db, stateless: true })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24" },
        {
          on: "b",
          address: "10.2.0.1/24",
          firewall: { toSegment: ["allow tcp/22 10.1.0.0/24 10.2.0.0/24"] },
        },
      ),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "the rule; nothing tells the reply from others", {
      session: false,
    }),
  ),
  topic(
    "rules for replies",
    walled({
      toSegment: ["allow tcp/22 10.1.0.0/24 10.2.0.0/24"],
      toRouter: ["allow tcp/22>0-65535 10.2.0.0/24 10.1.0.0/24"],
    }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "there", { session: true }),
    passes("db > web", "10.2.0.5 > 10.1.0.5 tcp/22>40000", "and back"),
    stops("db > web", "10.2.0.5 > 10.1.0.5 tcp/80", "nothing else goes out"),
  ),
  topic(
    "first match: deny before allow",
    walled({
      toSegment: ["deny tcp/22 10.1.0.5/32 10.2.0.0/24", "allow tcp 10.1.0.0/24 10.2.0.0/24"],
      toRouter: openWall,
    }),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "denied first"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/23", "allowed second"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 udp/23", "neither"),
  ),
  topic(
    "first match: allow before deny",
    walled({
      toSegment: [
        "allow tcp/22 10.1.0.5/32 10.2.0.0/24",
        "deny any 0.0.0.0/0 0.0.0.0/0",
        "allow any 0.0.0.0/0 0.0.0.0/0",
      ],
    }),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "allowed first"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/23", "denied second, the third is never asked"),
  ),
  topic(
    "the wrong direction",
    walled({ toRouter: ["allow tcp/22 10.1.0.0/24 10.2.0.0/24"] }),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "the list into the segment is empty"),
    stops("db > web", "10.2.0.5 > 10.1.0.5 tcp/22", "the other list names other ends"),
  ),
  topic(
    "a firewall at each foot",
    walled(
      { toSegment: openWall, toRouter: openWall },
      { toRouter: ["allow tcp/443 10.1.0.5/32 10.2.0.5/32"], toSegment: openWall },
    ),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/443", "both let it through", { session: true }),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/80", "the first does not"),
    passes("db > web", "10.2.0.5 > 10.1.0.5 tcp/80", "the other way"),
  ),
  topic(
    "a firewall does not see its own segment",
    walled({}).host("db2", { on: "b", address: "10.2.0.6" }),
    passes("db2 > db", "10.2.0.6 > 10.2.0.5 tcp/22", "frames on the segment do not meet the router", {
      session: true,
    }),
  ),
  topic(
    "IPv6 without a rule",
    net()
      .segment("a", "10.1.0.0/24", "fd01::/64")
      .segment("b", "10.2.0.0/24", "fd02::/64")
      .host("web", { on: "a", address: "10.1.0.5 fd01::5" })
      .host("db", { on: "b", address: "10.2.0.5 fd02::5", ingress: open })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24 fd01::1/64" },
        {
          on: "b",
          address: "10.2.0.1/24 fd02::1/64",
          firewall: { toSegment: ["allow any 0.0.0.0/0 0.0.0.0/0"], toRouter: openWall },
        },
      ),
    passes("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "IPv4 has a rule", { session: true }),
    stops("web > db", "fd01::5 > fd02::5 tcp/22", "IPv6 has none"),
  ),
  topic(
    "firewall at the gateway sees rewritten sources",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("a", "10.1.0.0/24")
      .outside("internet", "ext")
      .host("web", web)
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24" },
        {
          on: "ext",
          address: "203.0.113.10/24",
          gateway: "snat",
          firewall: {
            toSegment: ["allow tcp/80 203.0.113.10/32 0.0.0.0/0", "allow tcp/81 10.1.0.0/24 0.0.0.0/0"],
            toRouter: ["allow tcp/443 0.0.0.0/0 203.0.113.50/32", "allow tcp/444 0.0.0.0/0 10.1.0.0/24"],
          },
        },
      )
      .route("0.0.0.0/0", "203.0.113.1")
      .floating("203.0.113.50", "10.1.0.9")
      .host("pub", { on: "a", address: "10.1.0.9", ingress: open }),
    passes("web > internet", "10.1.0.5 > 198.51.100.7 tcp/80", "the rule names the gateway's address"),
    stops("web > internet", "10.1.0.5 > 198.51.100.7 tcp/81", "the fixed address is not seen"),
    passes("internet > pub", "198.51.100.7 > 203.0.113.50 tcp/443", "the rule names the floating address"),
    stops("internet > pub", "198.51.100.7 > 203.0.113.50 tcp/444", "the fixed address is not yet there"),
    passes("internet > pub", "198.51.100.7 > 10.1.0.9 tcp/444", "by the fixed address"),
  ),
  topic(
    "firewall at the gateway and a hairpin",
    net()
      .segment("ext", "203.0.113.0/24")
      .segment("a", "10.1.0.0/24")
      .host("web", web)
      .host("pub", { on: "a", address: "10.1.0.9", ingress: ["tcp 203.0.113.0/24"] })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24" },
        {
          on: "ext",
          address: "203.0.113.10/24",
          gateway: "snat",
          firewall: { toSegment: ["deny tcp/443 0.0.0.0/0 0.0.0.0/0", ...openWall], toRouter: openWall },
        },
      )
      .floating("203.0.113.50", "10.1.0.9"),
    passes("web > pub", "10.1.0.5 > 203.0.113.50 tcp/80", "allowed both times"),
    passes("web > pub", "10.1.0.5 > 203.0.113.50 tcp/443", "it turns round before the gateway's firewall"),
  ),
  topic(
    "firewall before a load balancer",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", web)
      .host("db", db)
      .router(
        "r",
        {
          on: "a",
          address: "10.1.0.1/24",
          firewall: {
            toRouter: ["allow tcp/80 0.0.0.0/0 10.1.0.100/32", "allow tcp/8081 0.0.0.0/0 10.2.0.0/24"],
            toSegment: openWall,
          },
        },
        { on: "b", address: "10.2.0.1/24" },
      )
      .forward("10.1.0.100:80", ["10.2.0.5:8080"], "tcp")
      .forward("10.1.0.100:81", ["10.2.0.5:8081"], "tcp"),
    stops("web > db", "10.1.0.5 > 10.1.0.100 tcp/80", "the rule names the balancer"),
    passes("web > db", "10.1.0.5 > 10.1.0.100 tcp/81", "the rule names the member"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/8080", "directly"),
  ),
  topic(
    "firewall between two tenants on a shared segment",
    net()
      .segment("shared", "10.0.0.0/24")
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", web)
      .host("db", db)
      .router("ra", { on: "a", address: "10.1.0.1/24" }, { on: "shared", address: "10.0.0.1/24" })
      .route("10.2.0.0/24", "10.0.0.2")
      .router(
        "rb",
        { on: "b", address: "10.2.0.1/24" },
        {
          on: "shared",
          address: "10.0.0.2/24",
          firewall: { toRouter: ["allow udp/53 10.1.0.0/24 10.2.0.5/32"], toSegment: openWall },
        },
      )
      .route("10.1.0.0/24", "10.0.0.1"),
    passes("web > db", "10.1.0.5 > 10.2.0.5 udp/53", "let in by rb"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/53", "not by rb"),
    passes("db > web", "10.2.0.5 > 10.1.0.5 tcp/22", "rb lets all out", { session: false }),
  ),
];
