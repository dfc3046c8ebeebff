import type { FirewallRule } from "../../../reachability/network";
import { holds, isService, type Packet } from "./packet";

/**
 * The first rule that matches decides, no match drops. No firewall at all passes everything.
 * What is doubtful closes nothing: a doubtful deny may not be there, and the list goes on.
 */
export function passes(list: readonly FirewallRule[] | undefined, packet: Packet): boolean {
  if (!list) return true;
  for (const rule of list) {
    if (!matches(rule, packet)) continue;
    if (rule.allow) return true;
    if (!rule.doubt) return false;
  }
  return false;
}

function matches(rule: FirewallRule, packet: Packet): boolean {
  return (
    holds(rule.source, packet.family, packet.source) &&
    holds(rule.destination, packet.family, packet.destination) &&
    isService(rule.services, packet)
  );
}
