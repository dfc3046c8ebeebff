import { parseEndpoint } from "../../environments/endpoint";
import type { Environment } from "../../environments/model";
import type { DomainFile } from "../../environments/types";
import { AddressSet } from "../../estate/address-set";
import { fill, type Text } from "../../messages/text";
import type { Area } from "../../reachability/areas";
import { addressesOf, hold, type Assertion, type Breach, type Held } from "../../reachability/assertions";
import { reachOf, type CityReach } from "../../reachability/city";
import type { Reached } from "../../reachability/engine";
import { servicesMeet } from "../../reachability/header/services";
import type { Services } from "../../reachability/network";
import { nameOf, shortName, stepsOf } from "../../reachability/steps";
import { doubtsOf, type Trail } from "../../reachability/trail";
import type { RuleContext } from "../rule";
import { isHigher } from "./grades";

/** Who can talk to whom in the estate of a check. */
export interface OpenPaths extends Held {
  readonly city: CityReach;
}

const known = new WeakMap<RuleContext, OpenPaths>();

/** Everything that gets through between units, held against what is declared; worked out once for each check. */
export function openPathsOf(context: RuleContext): OpenPaths {
  let paths = known.get(context);
  if (!paths) known.set(context, (paths = follow(context)));
  return paths;
}

function follow({ environment, estate, date }: RuleContext): OpenPaths {
  const city = reachOf(environment, estate, addressesOf(environment));
  const verdictOf = (from: Area, to: Area, reached: Reached) => {
    if (isOldExit(environment, date, from, to)) return "tolerated";
    return isForbidden(environment, city, from, to, reached) ? "forbidden" : undefined;
  };
  return { city, ...hold(environment, city, verdictOf) };
}

/** What no declaration can allow. */
function isForbidden(
  environment: Environment,
  city: CityReach,
  from: Area,
  to: Area,
  reached: Reached,
): boolean {
  if (from.kind === "internet" || to.kind === "internet") {
    if (environment.settings.kind === "intranet") return true;
    const inside = from.kind === "internet" ? to : from;
    return !isAtEgress(environment, inside) || !isByDeclaredLine(environment, city, reached);
  }
  if (isUnit(from) && isUnit(to)) return from.kind === to.kind;
  return isUpward(environment, from, to) || isPastBastion(environment, from, to, reached);
}

/** Units that must never reach one another directly. */
function isUnit({ kind }: Area): boolean {
  return kind === "agency" || kind === "county" || kind === "mirror";
}

/** From a domain to one of a higher grade. */
function isUpward(environment: Environment, from: Area, to: Area): boolean {
  const lower = domainAt(environment, from);
  const higher = domainAt(environment, to);
  return lower !== undefined && higher !== undefined && isHigher(higher.grade, lower.grade);
}

/** Domain of an agency, or the one that a zone is. */
export function domainAt(
  { agencies, domains, addressPlan }: Environment,
  { kind, id, zone }: Area,
): DomainFile | undefined {
  if (kind === "agency") {
    const own = agencies.find((agency) => agency.id === id)?.domain;
    return domains.find((domain) => domain.id === own);
  }
  const block = addressPlan.zones.find((candidate) => candidate.id === zone)?.block;
  return domains.find((domain) => domain.block === block);
}

/** Remote shells and desktops: SSH, Telnet, RDP, VNC, WinRM. */
const administration: Services = [22, 23, 3389, 5900, 5901, 5985, 5986].map(
  (port) => [6, 6, 0, 65535, port, port] as const,
);

/** Administration of the management zone from anywhere but the bastion. */
function isPastBastion(environment: Environment, from: Area, to: Area, { beam }: Reached): boolean {
  const management = environment.addressPlan.zones.find(({ id }) => id === "management");
  if (to.zone !== management?.id || from.zone === to.zone) return false;
  const bastion = parseEndpoint(environment.operations.baseline.bastion);
  const isBastion = bastion.kind === "system" && from.system === bastion.system;
  return !isBastion && servicesMeet(beam.services, administration);
}

/** A network behind a line of the egress. */
function isAtEgress({ egress, backbone }: Environment, inside: Area): boolean {
  const edges = new Set(egress?.egresses.flatMap(({ links }) => links.map(({ edge }) => edge)) ?? []);
  const zones = backbone.networks.filter(({ id }) => edges.has(id)).map(({ zone }) => zone);
  return zones.includes(inside.zone);
}

/** An old exit of a department that is listed and not yet closed; whoever is at its other end is outside. */
function isOldExit({ egress }: Environment, date: string, from: Area, to: Area): boolean {
  const [inside, outside] = from.kind === "internet" ? [to, from] : [from, to];
  return (
    inside.kind === "agency" &&
    outside.kind === "internet" &&
    (egress?.legacyEgresses ?? []).some(({ agency, until }) => agency === inside.id && until >= date)
  );
}

/** Does it cross the outside of a line that egress.yaml declares, and no other? */
function isByDeclaredLine({ egress }: Environment, city: CityReach, { from, to }: Reached): boolean {
  const outside = from.kind === "outside" ? from : to;
  const segment = city.compiled.network.segments[outside.segment];
  const cidrs = egress?.egresses.flatMap(({ links }) => links.map(({ cidr }) => cidr)) ?? [];
  const lines = cidrs.flatMap((cidr) => AddressSet.parse(cidr)?.intervals ?? []);
  return (
    segment !== undefined &&
    segment.subnets.length > 0 &&
    segment.subnets.every(({ cidr }) =>
      cidr.intervals.every(([first, last]) => lines.some((line) => line[0] <= first && last <= line[1])),
    )
  );
}

/** Breaches of one assertion. */
export function breachesOf(context: RuleContext, assertion: Assertion): readonly Breach[] {
  return openPathsOf(context).breaches.get(assertion) ?? [];
}

const names: Readonly<Record<Area["kind"], Text>> = {
  agency: { zh: "部门 {id}", en: "agency {id}" },
  county: { zh: "县市区 {id}", en: "county {id}" },
  mirror: { zh: "灾备网络 {id}", en: "recovery network {id}" },
  zone: { zh: "区域 {id}", en: "zone {id}" },
  link: { zh: "互联链路", en: "a link between routers" },
  unplaced: { zh: "没有声明地址段的网络 {id}", en: "a network that no declared block holds ({id})" },
  internet: { zh: "互联网", en: "the internet" },
};

/** A unit in words. */
export function unitName({ kind, id }: Area): Text {
  return fill(names[kind], { id });
}

/** The way in evidence: each step with the resource that lets it through. */
export function wayOf(trail: Trail): readonly string[] {
  return stepsOf(trail).map(({ kind, place, by }) => `${kind} ${by ? shortName(by) : place}`);
}

/** What the plan does not tell and a way depends on. */
export function doubtNames(trail: Trail): readonly string[] {
  return [
    ...new Set(
      doubtsOf(trail).map(({ resource, attribute, reason }) =>
        resource ? `${shortName(nameOf(resource))} ${attribute}: ${reason}` : `${attribute}: ${reason}`,
      ),
    ),
  ];
}
