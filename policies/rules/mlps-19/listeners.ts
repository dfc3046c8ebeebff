import { AddressSet } from "../../../estate/address-set";
import { addressesOfSystem } from "../../facts/asked";
import { factsOf } from "../../facts/facts";
import { label, listOf } from "../../facts/labels";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";
import { riskyPorts } from "./risky-ports";

/** Judges listeners of load balancers on ports of high risk. */
export function* judgeListeners(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const listener of estate.ofType("openstack_lb_listener_v2")) {
    const port = Number(textAt(estate, listener, "protocol_port"));
    const risky = riskyPorts.filter(({ from, to }) => from <= port && port <= to);
    if (risky.length === 0) continue;
    const declared = factsOf(context).systems.get(label(estate, listener, "system") ?? "");
    const own = declared ? addressesOfSystem(declared) : AddressSet.none(4);
    const written = listOf(estate, listener, "allowed_cidrs");
    const blocks = written.length === 0 ? ["0.0.0.0/0"] : written;
    const cidr = blocks.find((block) => AddressSet.parse(block)?.minus(own).isEmpty !== true);
    const subject = factsOf(context).subject(listener);
    const ports = risky.map(({ name }) => name).join(", ");
    yield cidr === undefined
      ? judge("pass", subject, messages.ok)
      : judge("fail", subject, messages.listener, { ports, cidr });
  }
}
