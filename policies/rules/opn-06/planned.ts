import type { EgressLink } from "../../../environments/types";
import type { Resource } from "../../../estate/model";
import type { Text } from "../../../messages/text";
import { factsOf } from "../../facts/facts";
import type { Owner } from "../../facts/owners";
import { isRecoveryRegion } from "../../facts/sites";
import { AddressSet } from "../../../estate/address-set";
import { isWritten } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext, Subject } from "../../rule";
import { messages, ownerNames, things } from "./messages";
import { isExternal, opaqueTypes, waysOut, type WayOut } from "./ways-out";

/** Judges every way out that the plans make. */
export function* judgePlanned(context: RuleContext): Iterable<Judgement> {
  for (const wayOut of waysOut(context.estate)) yield* judgeWayOut(context, wayOut);
  yield* judgeWires(context);
  yield* judgeOthers(context);
  yield* judgeInside(context);
}

function* judgeWayOut(context: RuleContext, { resource, what, kind, doubt }: WayOut): Iterable<Judgement> {
  const { environment } = context;
  const owner = factsOf(context).owners.of(resource);
  const subject = subjectOf(context, resource);
  if (environment.settings.kind === "intranet") {
    yield judge("fail", subject, messages.intranet, { what });
  } else if (kind === "automatic" || owner.kind !== "unit" || owner.unit.kind !== "egress") {
    if (doubt === undefined) yield foreign(context, subject, owner, what);
    else yield judge("undetermined", subject, messages.unknown, { reason: doubt });
  } else if (isRecoveryRegion(environment, resource.region)) {
    yield judge("fail", subject, messages.recovery, { what });
  } else {
    const wrong = wrongAtEgress(context, resource, kind, subject);
    yield wrong ?? judge("pass", subject, messages.atEgress, { what });
  }
}

function foreign(context: RuleContext, subject: Subject, owner: Owner, what: Text): Judgement {
  const egress = context.environment.egress?.tenant ?? "-";
  const evidence = { owner: owner.kind === "unit" ? owner.unit.tenant : owner.kind };
  return judge("fail", subject, messages.foreign, { owner: nameOf(owner), what, egress }, evidence);
}

/** What may be wrong although the egress project owns it. */
function wrongAtEgress(
  context: RuleContext,
  resource: Resource,
  kind: WayOut["kind"],
  subject: Subject,
): Judgement | undefined {
  switch (kind) {
    case "network":
      return isDeclaredLine(context, resource) ? undefined : judge("fail", subject, messages.undeclaredLine);
    case "gateway":
      return judgeGateway(context, resource, subject);
    case "address":
      return judgeAddress(context, resource, subject);
    case "sharing":
      return judgeSharing(context, resource, subject);
    default:
      return undefined;
  }
}

function judgeGateway(context: RuleContext, router: Resource, subject: Subject): Judgement | undefined {
  const [network] = context.estate.targets(router, "external_network_id");
  if (!network || network.mode === "data") return judge("undetermined", subject, messages.unknownExternal);
  return undefined;
}

function judgeAddress(context: RuleContext, resource: Resource, subject: Subject): Judgement | undefined {
  const { estate } = context;
  const { owners } = factsOf(context);
  const ends = ["port_id", "internal_port_id"].flatMap((attribute) => estate.targets(resource, attribute));
  const astray = ends
    .map((end) => owners.of(end))
    .find((owner) => owner.kind !== "unit" || owner.unit.kind !== "egress");
  if (astray) return judge("fail", subject, messages.straight, { owner: nameOf(astray) });
  const written = ["port_id", "internal_port_id"].some((name) => isWritten(estate.get(resource, name)));
  return written && ends.length === 0 ? judge("undetermined", subject, messages.unknownEnd) : undefined;
}

function judgeSharing(context: RuleContext, policy: Resource, subject: Subject): Judgement | undefined {
  const target = factsOf(context).owners.projectAt(policy, "target_tenant");
  if (target?.kind === "unit" && target.unit.kind === "egress") return undefined;
  return judge("fail", subject, messages.sharedOutside, { target: target ? nameOf(target) : "*" });
}

function linksOf({ environment }: RuleContext): readonly EgressLink[] {
  return environment.egress?.egresses.flatMap(({ links }) => links) ?? [];
}

/** By its wire where one is written, else by the addresses of its subnets. */
function isDeclaredLine(context: RuleContext, network: Resource): boolean {
  const wires = wiresOf(network);
  const links = linksOf(context);
  if (wires.length > 0) return wires.every((wire) => links.some((link) => wireOf(link) === wire));
  const subnets = context.estate
    .referrers(network)
    .filter(({ type }) => type === "openstack_networking_subnet_v2");
  return (
    subnets.length > 0 &&
    subnets.every((subnet) => links.some((link) => isWithin(subnet.after?.["cidr"], link.cidr)))
  );
}

function isWithin(cidr: unknown, block: string): boolean {
  const inner = AddressSet.parse(String(cidr));
  const outer = AddressSet.parse(block);
  return inner !== undefined && outer !== undefined && inner.minus(outer).isEmpty;
}

function wireOf({ physicalNetwork, vlan }: EgressLink): string {
  return `${physicalNetwork} ${vlan}`;
}

/** Physical segments of a network, `<physical network> <VLAN>`. */
function wiresOf(network: Resource): string[] {
  const segments = network.after?.["segments"];
  const specs = network.after?.["value_specs"];
  const smuggled = typeof specs === "object" && specs !== null ? (specs as Record<string, unknown>) : {};
  const all: unknown[] = [...(Array.isArray(segments) ? segments : [])];
  if (smuggled["provider:physical_network"] !== undefined) {
    all.push({
      physical_network: smuggled["provider:physical_network"],
      segmentation_id: smuggled["provider:segmentation_id"],
    });
  }
  if (network.type === "openstack_networking_segment_v2") all.push(network.after);
  return all.flatMap((segment) => {
    const { physical_network: wire, segmentation_id: vlan } = (segment ?? {}) as Record<string, unknown>;
    return typeof wire === "string" && wire !== "" ? [`${wire} ${String(vlan)}`] : [];
  });
}

/** A network on the wire of an egress line leads out whatever it is called. */
function* judgeWires(context: RuleContext): Iterable<Judgement> {
  const links = new Map(linksOf(context).map((link) => [wireOf(link), link.id]));
  const { owners } = factsOf(context);
  for (const type of ["openstack_networking_network_v2", "openstack_networking_segment_v2"]) {
    for (const network of context.estate.ofType(type)) {
      if (owners.unitOf(network)?.kind === "egress" || isExternal(context.estate, network) === true) continue;
      for (const wire of wiresOf(network)) {
        const line = links.get(wire);
        if (line === undefined) continue;
        yield judge("fail", subjectOf(context, network), messages.sameWire, { line, wire });
      }
    }
  }
}

function* judgeOthers(context: RuleContext): Iterable<Judgement> {
  const intranet = context.environment.settings.kind === "intranet";
  for (const resource of context.estate.resources) {
    if (resource.mode === "data" || resource.after === null) continue;
    if (opaqueTypes.has(resource.type)) {
      yield judge("undetermined", subjectOf(context, resource), messages.opaque, { type: resource.type });
    } else if (intranet && resource.type === "openstack_taas_tap_mirror_v2") {
      yield judge("fail", subjectOf(context, resource), messages.intranet, { what: things.mirror });
    }
  }
}

function nameOf(owner: Owner): Text | string {
  if (owner.kind === "unit") return owner.unit.tenant;
  return owner.kind === "other" ? owner.project : ownerNames.unknown;
}

/** Networks and routers that stay inside: looked at, and so counted. */
function* judgeInside(context: RuleContext): Iterable<Judgement> {
  const out = new Set([...waysOut(context.estate)].map(({ resource }) => resource));
  for (const type of ["openstack_networking_network_v2", "openstack_networking_router_v2"]) {
    for (const resource of context.estate.ofType(type)) {
      if (!out.has(resource)) yield judge("pass", subjectOf(context, resource), messages.inside);
    }
  }
}

/** Without an origin of its own a way out is a matter of the declared egress. */
function subjectOf(context: RuleContext, resource: Resource): Subject {
  const subject = factsOf(context).subject(resource);
  const { environment } = context;
  const egress = environment.egress?.egresses[0];
  const origin = subject.origin ?? (egress && environment.origin(egress));
  return origin ? { ...subject, origin } : subject;
}
