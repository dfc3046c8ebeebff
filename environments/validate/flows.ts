import { fill } from "../../messages/text";
import { parseEndpoint, type Endpoint } from "../endpoint";
import { messages, nouns } from "../messages";
import type { DeclaredSystem } from "../model";
import { agencyOf } from "../networks";
import { tryParsePort } from "../ports";
import type { Flow } from "../types";
import type { Context } from "./context";
import { agencies, mustName, mustNameTier, targets, type Targets } from "./references";

const ends = ["from", "to"] as const;

/** Flows: both ends exist, one is a tier of the declaring system, the internet only at the egress, ports where they belong. */
export function checkFlows(context: Context): void {
  for (const declared of context.draft.systems) {
    for (const flow of declared.system.flows ?? []) {
      for (const key of ends) checkEnd(context, declared, flow, key);
      checkOwnEnd(context, declared, flow);
      checkPorts(context, declared, flow);
    }
  }
}

function checkEnd(context: Context, declared: DeclaredSystem, flow: Flow, key: "from" | "to"): void {
  const report = context.reportIn(declared);
  const end = parseEndpoint(flow[key]);
  if (leadsOut(context, end) && declared.tenantKind !== "egress") {
    report(fill(messages.internetElsewhere, { endpoint: flow[key] }), flow, key);
    return;
  }
  if (end.kind === "system") mustNameTier(context, report, `${end.system}/${end.tier}`, flow, key);
  else if (end.kind !== "internet" && end.id !== "*") {
    mustName(report, targetsOf(context, declared, end.kind), end.id, flow, key);
  }
}

/** The internet, or a zone that lies in it. */
function leadsOut(context: Context, end: Endpoint): boolean {
  if (end.kind === "internet") return true;
  if (end.kind !== "zone") return false;
  return (
    context.draft.addressPlan?.zones.some((zone) => zone.id === end.id && zone.outside === true) === true
  );
}

function targetsOf(
  context: Context,
  declared: DeclaredSystem,
  kind: "tier" | "network" | "zone" | "agency" | "county",
): Targets {
  const { draft } = context;
  switch (kind) {
    case "tier":
      return targets(nouns.tier, declared.system.tiers);
    case "network":
      return targets(nouns.network, networksOf(context, declared));
    case "zone":
      return targets(nouns.zone, draft.addressPlan?.zones);
    case "agency":
      return agencies(context);
    case "county":
      return targets(nouns.county, draft.counties, context.knows("county"));
  }
}

/** Networks of the tenant of a system. */
function networksOf({ draft }: Context, declared: DeclaredSystem) {
  if (declared.tenantKind === "agency") return agencyOf(draft, declared)?.networks;
  return draft.backbone?.networks.filter(({ sharedWith }) => sharedWith.includes(declared.tenantKind));
}

function checkOwnEnd(context: Context, declared: DeclaredSystem, flow: Flow): void {
  const own = (text: string) => {
    const end = parseEndpoint(text);
    return end.kind === "tier" || (end.kind === "system" && end.system === declared.system.id);
  };
  if (own(flow.from) || own(flow.to)) return;
  context.reportIn(declared)(fill(messages.noOwnEnd, { id: flow.id }), flow, "from");
}

function checkPorts(context: Context, declared: DeclaredSystem, flow: Flow): void {
  const report = context.reportIn(declared);
  const { protocol, ports } = flow;
  if (protocol === "icmp") {
    if (ports) report(messages.needlessPorts, flow, "ports");
    return;
  }
  if (!ports) return report(fill(messages.needsPorts, { protocol }), flow);
  for (const [index, range] of ports.entries()) {
    if (!tryParsePort(range)) report(fill(messages.portOrder, { range }), ports, index);
  }
}
