import { net, open } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const web = { on: "a", address: "10.1.0.5" };
const pair = () => net().segment("a", "10.1.0.0/24").host("web", web);

/** One segment: groups and address checks, without a router. */
export const segmentCases: readonly Case[] = [
  topic(
    "same network, one port open",
    pair().host("db", { on: "a", address: "10.1.0.6", ingress: ["tcp/22 0.0.0.0/0"] }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "the rule allows it", { session: true }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/80", "no rule allows it", { session: false }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 udp/22", "another protocol"),
    stops("db > web", "10.1.0.6 > 10.1.0.5 tcp/22", "nothing comes in at web"),
  ),
  topic(
    "foreign source (F3)",
    pair().host("db", { on: "a", address: "10.1.0.6", ingress: open }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 udp/53", "its own source"),
    stops("web > db", "10.9.9.9 > 10.1.0.6 udp/53", "the check of addresses drops it"),
  ),
];
