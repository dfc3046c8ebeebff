import type { Network } from "../../reachability/network";
import { compileFirewalls } from "./firewall";
import type { Names } from "./names";
import { compilePorts } from "./ports";
import { compileRouter } from "./router";

/** A command of `ovn-nbctl`, in words. */
export type Command = readonly string[];

/**
 * The network as Neutron's drivers would write it into OVN's northbound database.
 * @throws for what Neutron cannot have, such as an address outside of all blocks of its interface
 */
export function compile(network: Network, names: Names): Command[] {
  return [
    ...network.segments.flatMap(({ id }) => segment(id, names)),
    ...network.routers.flatMap((router) => compileRouter(router, names)),
    ...compilePorts(network.ports, names),
    ...compileFirewalls(network.routers, names),
  ];
}

function segment(id: number, names: Names): Command[] {
  const probe = names.probe(id);
  return [
    ["ls-add", names.segment(id)],
    ["lsp-add", names.segment(id), probe],
    ["lsp-set-addresses", probe, names.probeMac(id)],
  ];
}
