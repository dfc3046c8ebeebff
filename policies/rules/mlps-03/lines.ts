import type { Resource } from "../../../estate/model";
import type { Egress } from "../../../environments/types";
import { declared } from "../../facts/declarations";
import { routersOf } from "../../facts/routers";
import { segmentsOf } from "../../facts/wires";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges the lines of each egress, as declared and as planned. */
export function* judgeLines(context: RuleContext): Iterable<Judgement> {
  for (const egress of context.environment.egress?.egresses ?? []) yield judgeEgress(context, egress);
}

function judgeEgress(context: RuleContext, egress: Egress): Judgement {
  const { environment } = context;
  const subject = declared(environment, "egress.yaml", `egresses/${egress.id}`, egress);
  const physical = new Set(egress.links.map(({ physicalNetwork }) => physicalNetwork));
  const values = { egress: egress.id, count: physical.size };
  if (physical.size < 2) return judge("fail", subject, messages.fewLines, values);
  const gateways = gatewayNetworks(context);
  if (gateways.length === 0) {
    return judge("not-applicable", subject, messages.notPlanned, { what: egress.id });
  }
  const served = egress.links.filter((link) =>
    gateways.some((network) =>
      segmentsOf(context.estate, network).some(
        ({ physicalNetwork, id }) => physicalNetwork === link.physicalNetwork && id === String(link.vlan),
      ),
    ),
  );
  const count = new Set(served.map(({ physicalNetwork }) => physicalNetwork)).size;
  return count < 2
    ? judge("fail", subject, messages.fewRouters, { egress: egress.id, count })
    : judge("pass", subject, messages.lines, { egress: egress.id, count });
}

/** Networks that a router of its own has its gateway on: a router has but one. */
function gatewayNetworks(context: RuleContext): readonly Resource[] {
  return [...routersOf(context).all.values()].flatMap(({ feet }) =>
    feet.flatMap(({ gateway, network }) => (gateway && network ? [network] : [])),
  );
}
