import { fill } from "../../messages/text";
import { contains, parseAddress, parseCidr } from "../addresses";
import { messages } from "../messages";
import { findNetwork } from "../networks";
import type { TenantNetwork, ZoneNetwork, RecoveryNetwork } from "../types";
import type { Context, Report } from "./context";

/** Routers and gateways take the first addresses of a network, after the network address. */
const reservedForRouters = 3;

type AnyNetwork = TenantNetwork | ZoneNetwork | RecoveryNetwork;

/** Addresses of instances, load balancers and recovery targets: inside their network, not reserved, used once. */
export function checkAddresses(context: Context): void {
  const taken = new Taken(context);
  for (const declared of context.draft.systems) {
    const report = context.reportIn(declared);
    const { tiers, loadBalancers } = declared.system;
    for (const tier of tiers) {
      const network = findNetwork(context.draft, declared, tier.network)?.network;
      for (const [index, address] of tier.addresses.entries()) {
        taken.check(report, address, network, tier.addresses, index);
      }
    }
    for (const balancer of loadBalancers ?? []) {
      const tier = tiers.find(({ id }) => id === balancer.tier);
      const network = tier && findNetwork(context.draft, declared, tier.network)?.network;
      taken.check(report, balancer.address, network, balancer, "address");
    }
  }
  const { recovery } = context.draft;
  for (const target of recovery?.targets ?? []) {
    const network = recovery?.networks.find(({ id }) => id === target.network);
    for (const [index, address] of (target.addresses ?? []).entries()) {
      taken.check(context.report, address, network, target.addresses ?? [], index);
    }
  }
}

class Taken {
  private readonly places = new Map<string, string>();

  constructor(private readonly context: Context) {}

  /** @param network undefined when the reference to it is wrong, which is reported there */
  check(
    report: Report,
    address: string,
    network: AnyNetwork | undefined,
    node: object,
    key: string | number,
  ): void {
    if (network) checkPosition(report, address, network, node, key);
    const place = this.places.get(address);
    if (place === undefined) this.places.set(address, this.context.where(node, key));
    else report(fill(messages.addressTaken, { address, place }), node, key);
  }
}

function checkPosition(
  report: Report,
  address: string,
  network: AnyNetwork,
  node: object,
  key: string | number,
): void {
  const { id, cidr } = network;
  if (!contains(cidr, address)) {
    report(fill(messages.addressOutside, { address, network: id, cidr }), node, key);
    return;
  }
  const { first, last } = parseCidr(cidr);
  const number = parseAddress(address);
  if (number <= first + reservedForRouters || number === last) {
    report(fill(messages.addressReserved, { address, cidr }), node, key);
  }
}
