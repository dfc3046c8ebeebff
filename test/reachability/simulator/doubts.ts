import fc from "fast-check";
import type { Firewall, FirewallRule, Network } from "../../../reachability/network";
import { networks } from "./random";

/** Parts of a network that may be doubtful. */
export const doubtful = [
  "port",
  "host",
  "groupRule",
  "route",
  "floating",
  "forward",
  "face",
  "snat",
  "allow",
  "deny",
] as const;
export type Doubtful = (typeof doubtful)[number];

const doubt = { attribute: "example", reason: "not known" };

/** Random networks in which some parts of one kind are doubtful. */
export function networksInDoubt(kind: Doubtful): fc.Arbitrary<Network> {
  const bits = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
  return fc.tuple(networks, bits).map(([network, chosen]) => withDoubts(network, kind, chosen));
}

function withDoubts(network: Network, kind: Doubtful, chosen: readonly boolean[]): Network {
  let turn = 0;
  const perhaps = (of: Doubtful) => {
    return <T extends object>(part: T): T => {
      if (of !== kind) return part;
      turn += 1;
      return chosen[turn % chosen.length] ? { ...part, doubt } : part;
    };
  };
  const ruleOf = (rule: FirewallRule) => perhaps(rule.allow ? "allow" : "deny")(rule);
  const wall = (firewall: Firewall): Firewall => ({
    ...firewall,
    toRouter: firewall.toRouter.map(ruleOf),
    toSegment: firewall.toSegment.map(ruleOf),
  });
  return {
    ...network,
    hosts: network.hosts.map(perhaps("host")),
    ports: network.ports.map(perhaps("port")).map((port) => ({
      ...port,
      ingress: port.ingress.map(perhaps("groupRule")),
      egress: port.egress.map(perhaps("groupRule")),
    })),
    routers: network.routers.map((router) => ({
      ...router,
      routes: router.routes.map(perhaps("route")),
      floating: router.floating.map(perhaps("floating")),
      forwards: router.forwards.map(perhaps("forward")),
      interfaces: router.interfaces.map(perhaps("face")).map((face) => ({
        ...face,
        ...(face.snat ? { snat: perhaps("snat")(face.snat) } : {}),
        ...(face.firewall ? { firewall: wall(face.firewall) } : {}),
      })),
    })),
  };
}
