import { net, open, type Foot } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const pair = (web: Partial<Foot>, db: Partial<Foot> = {}) =>
  net()
    .segment("a", "10.1.0.0/24")
    .host("web", { on: "a", address: "10.1.0.5", ...web })
    .host("db", { on: "a", address: "10.1.0.6", ingress: open, ...db });

/** Which addresses a port may use. */
export const addressCases: readonly Case[] = [
  topic(
    "foreign source (F3)",
    pair({}),
    passes("web > db", "10.1.0.5 > 10.1.0.6 udp/53", "its own source"),
    stops("web > db", "10.9.9.9 > 10.1.0.6 udp/53", "the check of addresses drops it"),
    stops("web > db", "10.1.0.6 > 10.1.0.6 udp/53", "the receiver's own address is no better"),
  ),
  topic(
    "foreign destination",
    pair({}),
    stops("web > db", "10.1.0.5 > 10.9.9.9 udp/53", "db takes only what is for it"),
    stops("web > db", "10.1.0.5 > 10.1.0.5 udp/53", "nor what is for the sender"),
  ),
  topic(
    "address pair of one address",
    pair({ pairs: "10.1.0.50" }),
    passes("web > db", "10.1.0.50 > 10.1.0.6 udp/53", "the pair"),
    stops("web > db", "10.1.0.51 > 10.1.0.6 udp/53", "its neighbour"),
    passes("web > db", "10.1.0.5 > 10.1.0.6 udp/53", "the own address stays"),
  ),
  topic(
    "address pair of a block (F4)",
    pair({ pairs: "10.9.0.0/16" }),
    passes("web > db", "10.9.9.9 > 10.1.0.6 udp/53", "inside the block"),
    passes("web > db", "10.9.255.255 > 10.1.0.6 udp/53", "its last address"),
    stops("web > db", "10.10.0.0 > 10.1.0.6 udp/53", "behind the block"),
  ),
  topic(
    "address pair of everything (F4)",
    pair({ pairs: "0.0.0.0/0" }),
    passes("web > db", "10.9.9.9 > 10.1.0.6 udp/53", "any source"),
    passes("web > db", "198.51.100.1 > 10.1.0.6 tcp/22", "any source"),
  ),
  topic(
    "address pair of everything in two halves",
    pair({ pairs: "0.0.0.0/1 128.0.0.0/1" }),
    passes("web > db", "10.9.9.9 > 10.1.0.6 udp/53", "the lower half"),
    passes("web > db", "198.51.100.1 > 10.1.0.6 udp/53", "the upper half"),
  ),
  topic(
    "address pair at the receiver",
    pair({}, { pairs: "10.1.0.100 10.9.0.0/16" }),
    passes("web > db", "10.1.0.5 > 10.1.0.100 tcp/80", "a shared address"),
    passes("web > db", "10.1.0.5 > 10.9.1.1 tcp/80", "a block"),
    stops("web > db", "10.1.0.5 > 10.10.0.0 tcp/80", "behind the block"),
  ),
  topic(
    "port without address (F5)",
    pair({}, {}).host("bare", { on: "a", ingress: ["tcp/22 0.0.0.0/0"] }),
    passes("bare > db", "10.77.7.7 > 10.1.0.6 udp/53", "only the MAC is checked"),
    passes("web > bare", "10.1.0.5 > 10.77.7.7 tcp/22", "it takes any destination"),
    stops("web > bare", "10.1.0.5 > 10.77.7.7 tcp/23", "its groups work"),
  ),
  topic(
    "unsecured port",
    pair({ unsecured: true, egress: [] }, {}),
    passes("web > db", "10.9.9.9 > 10.1.0.6 udp/53", "sends what it likes"),
    passes("db > web", "10.1.0.6 > 10.1.0.5 tcp/22", "takes without rules", { session: true }),
    passes("db > web", "10.1.0.6 > 10.99.0.1 tcp/22", "and for any address"),
  ),
  topic(
    "unsecured port to a secured one without rules",
    pair({ unsecured: true }, { ingress: [] }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "the groups of the receiver work"),
  ),
  topic(
    "two addresses on one port",
    pair({ address: "10.1.0.5 10.1.0.15" }, { address: "10.1.0.6 10.1.0.16" }),
    passes("web > db", "10.1.0.5 > 10.1.0.16 udp/53", "first to second"),
    passes("web > db", "10.1.0.15 > 10.1.0.6 udp/53", "second to first"),
    stops("web > db", "10.1.0.16 > 10.1.0.6 udp/53", "not the other's"),
  ),
  topic(
    "rule for a pair's source",
    pair({ pairs: "172.16.0.0/12" }, { ingress: ["tcp/5432 172.16.0.0/16"] }),
    passes("web > db", "172.16.1.1 > 10.1.0.6 tcp/5432", "the rule's block"),
    stops("web > db", "172.17.1.1 > 10.1.0.6 tcp/5432", "in the pair, not in the rule"),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/5432", "the own address is not in the rule"),
  ),
];
