import type { Firewall, FirewallRule, Router } from "../../reachability/network";
import type { Command } from "./compile";
import { matches } from "./match";
import type { Names } from "./names";

/** Firewall groups on routers' ports as neutron-fwaas' OVN driver makes them: a group of ports each, by order, without state. */
export function compileFirewalls(routers: readonly Router[], names: Names): Command[] {
  return routers.flatMap(({ id, interfaces }) =>
    interfaces.flatMap(({ firewall }, index) => (firewall ? wall(firewall, names.plug(id, index)) : [])),
  );
}

function wall({ toSegment, toRouter }: Firewall, plug: string): Command[] {
  const group = `${plug}wall`;
  return [
    ["pg-add", group, plug],
    // The driver sees directions from the segment: what comes out of the router comes in.
    ...list(group, "from-lport", "inport", toSegment),
    ...list(group, "to-lport", "outport", toRouter),
  ];
}

function list(group: string, direction: string, at: string, rules: readonly FirewallRule[]): Command[] {
  const acl = (priority: number, match: string, action: string) => [
    ...[
      "--may-exist",
      "acl-add",
      group,
      direction,
      String(priority),
      `${at} == @${group} && ${match}`,
      action,
    ],
  ];
  return [
    acl(1001, "ip4", "drop"),
    acl(1001, "ip6", "drop"),
    ...rules.flatMap(({ allow, source, destination, services }, position) =>
      matches(
        [
          { end: "src", addresses: source },
          { end: "dst", addresses: destination },
        ],
        services,
        source.family,
      ).map((match) => acl(2000 - position, match, allow ? "allow-stateless" : "drop")),
    ),
  ];
}
