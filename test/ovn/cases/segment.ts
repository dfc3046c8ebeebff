import { net, open, type Foot } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

/** `web` sends everything and takes nothing; `db` is as told. */
const pair = (db: Partial<Foot>, web: Partial<Foot> = {}) =>
  net()
    .segment("a", "10.1.0.0/24")
    .host("web", { on: "a", address: "10.1.0.5", ...web })
    .host("db", { on: "a", address: "10.1.0.6", ...db });

/** Groups, between two hosts on one segment. */
export const segmentCases: readonly Case[] = [
  topic(
    "same network, one port open",
    pair({ ingress: ["tcp/22 0.0.0.0/0"] }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "the rule allows it", { session: true }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/80", "no rule allows it", { session: false }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 udp/22", "another protocol"),
    stops("db > web", "10.1.0.6 > 10.1.0.5 tcp/22", "nothing comes in at web", { session: false }),
  ),
  topic(
    "no rule at all",
    pair({ egress: [] }, { egress: [] }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "secured without rules: nothing passes"),
    stops("db > web", "10.1.0.6 > 10.1.0.5 icmp/8", "either way"),
  ),
  topic(
    "egress only",
    pair({}, { egress: ["tcp/443 10.1.0.6/32"], ingress: open }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/443", "db takes nothing"),
    passes("db > web", "10.1.0.6 > 10.1.0.5 udp/9", "web takes all, db sends all"),
  ),
  topic(
    "ingress only",
    pair({ ingress: open }, { egress: [] }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/443", "web sends nothing"),
  ),
  topic(
    "egress to one host and one port",
    pair({ ingress: open }, { egress: ["tcp/443 10.1.0.6/32", "udp/53 10.1.0.7/32"] }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/443", "allowed", { session: true }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/444", "another port"),
    stops("web > db", "10.1.0.5 > 10.1.0.6 udp/53", "another host"),
  ),
  topic(
    "remote of one address",
    pair({ ingress: ["tcp/22 10.1.0.5/32"] }).host("next", { on: "a", address: "10.1.0.4" }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "the address", { session: true }),
    stops("next > db", "10.1.0.4 > 10.1.0.6 tcp/22", "the neighbour of the address"),
  ),
  topic(
    "remote at the edges of a block",
    net()
      .segment("a", "10.1.0.0/24")
      .host("db", { on: "a", address: "10.1.0.100", ingress: ["udp/53 10.1.0.8/29"] })
      .host("h7", { on: "a", address: "10.1.0.7" })
      .host("h8", { on: "a", address: "10.1.0.8" })
      .host("h15", { on: "a", address: "10.1.0.15" })
      .host("h16", { on: "a", address: "10.1.0.16" }),
    stops("h7 > db", "10.1.0.7 > 10.1.0.100 udp/53", "before the block"),
    passes("h8 > db", "10.1.0.8 > 10.1.0.100 udp/53", "its first address"),
    passes("h15 > db", "10.1.0.15 > 10.1.0.100 udp/53", "its last address"),
    stops("h16 > db", "10.1.0.16 > 10.1.0.100 udp/53", "behind the block"),
  ),
  topic(
    "everything in two halves",
    pair({ ingress: ["any 0.0.0.0/1", "any 128.0.0.0/1"] }, { pairs: "200.1.1.1/32" }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "the lower half"),
    passes("web > db", "200.1.1.1 > 10.1.0.6 tcp/22", "the upper half"),
  ),
  topic(
    "everything but one address, in many blocks",
    pair({ ingress: ["any 10.1.0.0/30", "any 10.1.0.4/32", "any 10.1.0.6/31", "any 10.1.0.8/29"] }).host(
      "next",
      {
        on: "a",
        address: "10.1.0.4",
      },
    ),
    stops("web > db", "10.1.0.5 > 10.1.0.6 udp/9", "the one left out"),
    passes("next > db", "10.1.0.4 > 10.1.0.6 udp/9", "one that is in"),
  ),
  topic(
    "remote group without members (F10)",
    pair({ ingress: ["tcp/22 10.1.0.99/32"] }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "an empty group has no addresses"),
  ),
  topic(
    "remote group by address only (F11)",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("other", "10.1.0.0/24")
      .host("web", { on: "a", address: "10.1.0.5" })
      .host("db", { on: "a", address: "10.1.0.6", ingress: ["tcp 10.1.0.5/32"] })
      .host("member", { on: "other", address: "10.1.0.5" }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "a member elsewhere has the same address", {
      session: true,
    }),
    stops("member > db", "10.1.0.5 > 10.1.0.6 tcp/22", "the member itself is on another network"),
  ),
  topic(
    "range of ports",
    pair({ ingress: ["tcp/1000-1999 0.0.0.0/0"] }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/999", "before"),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/1000", "first"),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/1999", "last", { session: true }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/2000", "behind"),
  ),
  topic(
    "overlapping ranges of several rules",
    pair({ ingress: ["udp/1-100 0.0.0.0/0", "udp/50-150 10.1.0.0/24", "udp/65535 0.0.0.0/0"] }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 udp/1", "the first rule"),
    passes("web > db", "10.1.0.5 > 10.1.0.6 udp/150", "the second rule"),
    stops("web > db", "10.1.0.5 > 10.1.0.6 udp/151", "none"),
    passes("web > db", "10.1.0.5 > 10.1.0.6 udp/65535", "the last port"),
  ),
  topic(
    "type of ICMP",
    pair({ ingress: ["icmp/8 0.0.0.0/0"] }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 icmp/8", "an echo request"),
    stops("web > db", "10.1.0.5 > 10.1.0.6 icmp/13", "another type"),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/8", "another protocol"),
  ),
  topic(
    "type and code of ICMP",
    pair({ ingress: ["icmp/8.0 0.0.0.0/0", "icmp/13.1 0.0.0.0/0"] }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 icmp/8.0", "type and code"),
    stops("web > db", "10.1.0.5 > 10.1.0.6 icmp/13.0", "another code"),
    stops("web > db", "10.1.0.5 > 10.1.0.6 icmp/8.1", "another code"),
  ),
  topic(
    "a protocol by its number",
    pair({ ingress: ["47 0.0.0.0/0"] }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 47", "the number"),
    stops("web > db", "10.1.0.5 > 10.1.0.6 50", "another number"),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/47", "the number is no port"),
  ),
  topic(
    "any protocol",
    pair({ ingress: ["any 10.1.0.5/32"] }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 132", "SCTP"),
    passes("web > db", "10.1.0.5 > 10.1.0.6 icmp/8", "ICMP"),
    passes("web > db", "10.1.0.5 > 10.1.0.6 50", "ESP"),
  ),
  topic(
    "stateless groups, rules one way (F9)",
    pair({ ingress: ["tcp/22 0.0.0.0/0"], egress: [], stateless: true }, { stateless: true }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "the first packet", { session: false }),
    stops("db > web", "10.1.0.6 > 10.1.0.5 tcp/22>40000", "what would be the reply"),
  ),
  topic(
    "stateless groups, rules both ways",
    pair(
      { ingress: ["tcp/22 0.0.0.0/0"], egress: ["tcp/22>0-65535 0.0.0.0/0"], stateless: true },
      { ingress: ["tcp/22>1024-65535 0.0.0.0/0"], stateless: true },
    ),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "the first packet", { session: true }),
    passes("db > web", "10.1.0.6 > 10.1.0.5 tcp/22>40000", "the reply by rules of source ports"),
    stops("db > web", "10.1.0.6 > 10.1.0.5 tcp/22>1023", "a source port before the range's target"),
    stops("db > web", "10.1.0.6 > 10.1.0.5 tcp/23>40000", "another source port"),
  ),
  topic(
    "two segments without a router",
    net()
      .segment("a", "10.1.0.0/24")
      .segment("b", "10.2.0.0/24")
      .host("web", { on: "a", address: "10.1.0.5" })
      .host("db", { on: "b", address: "10.2.0.5", ingress: open }),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "nothing joins them"),
  ),
  topic(
    "VLANs of one wire are one segment (F14)",
    net()
      .segment("wire", "10.4.0.0/24")
      .host("v100", { on: "wire", address: "10.4.0.5" })
      .host("v200", { on: "wire", address: "10.4.0.6", ingress: ["tcp/22 0.0.0.0/0"] }),
    passes("v100 > v200", "10.4.0.5 > 10.4.0.6 tcp/22", "one broadcast domain", { session: true }),
  ),
];
