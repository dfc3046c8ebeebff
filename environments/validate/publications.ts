import { fill } from "../../messages/text";
import { messages, nouns } from "../messages";
import type { DeclaredSystem } from "../model";
import { hint } from "../suggest";
import type { Egress, EgressLink, Publication } from "../types";
import type { Context } from "./context";
import { mustName, targets } from "./references";

/** Published services and sites, and the lines of the egress with the front ends that show them. */
export function checkPublications(context: Context): void {
  for (const declared of context.draft.systems) {
    for (const publication of declared.system.publish ?? []) {
      checkTarget(context, declared, publication);
      checkZone(context, declared, publication);
    }
    for (const site of declared.system.sites ?? []) checkZone(context, declared, site);
  }
  for (const egress of context.draft.egress?.egresses ?? []) {
    checkUnit(context, egress);
    for (const link of egress.links) checkLine(context, link);
  }
}

function checkTarget(context: Context, declared: DeclaredSystem, publication: Publication): void {
  const report = context.reportIn(declared);
  const { tiers, loadBalancers } = declared.system;
  const { tier: id, port } = publication;
  const known = targets(nouns.tierOrBalancer, [...tiers, ...(loadBalancers ?? [])]);
  mustName(report, known, id, publication, "tier");
  const balancer = loadBalancers?.find((candidate) => candidate.id === id);
  if (balancer && balancer.port !== port) {
    report(fill(messages.publishedPort, { id, listens: balancer.port, port }), publication, "port");
  }
}

function checkZone(context: Context, declared: DeclaredSystem, node: { readonly hostname: string }): void {
  const zone = context.draft.egress?.dns.zone;
  const { hostname } = node;
  if (zone === undefined || hostname === zone || hostname.endsWith(`.${zone}`)) return;
  context.reportIn(declared)(fill(messages.outsideDnsZone, { hostname, zone }), node, "hostname");
}

function checkUnit(context: Context, egress: Egress): void {
  const units = [{ id: "city" }, ...context.draft.counties];
  mustName(
    context.report,
    targets(nouns.county, units, context.knows("county")),
    egress.unit,
    egress,
    "unit",
  );
}

function checkLine(context: Context, link: EgressLink): void {
  const { backbone, egress } = context.draft;
  const edge = backbone?.networks.find(({ id }) => id === link.edge);
  if (!edge) mustName(context.report, targets(nouns.network, backbone?.networks), link.edge, link, "edge");
  else if (!edge.sharedWith.includes("egress")) {
    context.report(fill(messages.notShared, { network: link.edge, platform: "egress" }), link, "edge");
  }
  const { frontend } = link;
  const systems = egress?.systems ?? [];
  const system = systems.find(({ id }) => id === frontend.system);
  if (system) {
    const known = targets(nouns.loadBalancer, system.loadBalancers ?? []);
    mustName(context.report, known, frontend.loadBalancer, frontend, "loadBalancer");
    return;
  }
  const ids = systems.map(({ id }) => id);
  const values = { id: frontend.system, file: "egress.yaml", hint: hint(frontend.system, ids) };
  context.report(fill(messages.declaredElsewhere, values), frontend, "system");
}
