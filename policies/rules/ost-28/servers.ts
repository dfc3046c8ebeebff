import type { Environment } from "../../../environments/model";
import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { mapOf } from "../../facts/labels";
import { isTrueAt, isWritten, reasonOf, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages, unknowns } from "./messages";

/** Option 6 of DHCP by its number and its names. */
const serverOption = /^(6|option:dns-server|dns-servers?|domain-name-servers|option6?:dns-servers?|23)$/i;

/** Judges which name servers machines are told to use. */
export function* judgeServers(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const declared = declaredServers(context.environment);
  for (const subnet of estate.ofType("openstack_networking_subnet_v2")) {
    const subject = factsOf(context).subject(subnet);
    if (isTrueAt(estate, subnet, "dns_publish_fixed_ip")) yield judge("fail", subject, messages.published);
    yield* judgeList(context, subnet, declared);
  }
  for (const port of estate.ofType("openstack_networking_port_v2"))
    yield* judgeOptions(context, port, declared);
}

function* judgeList(
  context: RuleContext,
  subnet: Resource,
  declared: ReadonlySet<string>,
): Iterable<Judgement> {
  const subject = factsOf(context).subject(subnet);
  const value = context.estate.get(subnet, "dns_nameservers");
  const smuggled = mapOf(context.estate, subnet, "value_specs")["dns_nameservers"];
  if (!isWritten(value) && smuggled === undefined) return;
  if (isWritten(value) && value.state !== "known") {
    yield judge("undetermined", subject, messages.unknown, {
      what: unknowns.servers,
      reason: reasonOf(value),
    });
    return;
  }
  const listed = value.state === "known" && Array.isArray(value.value) ? value.value.map(String) : [];
  const all = [...listed, ...(smuggled === undefined ? [] : String(smuggled).split(/[\s,]+/))];
  const foreign = all.filter((server) => !declared.has(server));
  for (const server of foreign) yield judge("fail", subject, messages.foreignServer, { server });
  if (foreign.length === 0) yield judge("pass", subject, messages.servers);
}

function* judgeOptions(
  context: RuleContext,
  port: Resource,
  declared: ReadonlySet<string>,
): Iterable<Judgement> {
  const { estate } = context;
  const count = estate.blockCount(port, "extra_dhcp_option") ?? 0;
  for (let at = 0; at < count; at += 1) {
    if (!serverOption.test(textAt(estate, port, `extra_dhcp_option.${at}.name`) ?? "")) continue;
    const subject = factsOf(context).subject(port);
    const value = estate.get(port, `extra_dhcp_option.${at}.value`);
    if (value.state !== "known") {
      yield judge("undetermined", subject, messages.unknown, {
        what: unknowns.servers,
        reason: reasonOf(value),
      });
      continue;
    }
    for (const server of String(value.value).split(/[\s,;]+/)) {
      if (!declared.has(server)) yield judge("fail", subject, messages.foreignServer, { server });
    }
  }
}

/** Addresses of the name service that operations.yaml declares. */
function declaredServers(environment: Environment): ReadonlySet<string> {
  const [, id, tierId] = /^system:([^/]+)\/(.+)$/.exec(environment.operations.baseline.dns) ?? [];
  const system = environment.systems.find((declared) => declared.system.id === id)?.system;
  const tier = system?.tiers.find((candidate) => candidate.id === tierId);
  const balancers = system?.loadBalancers?.filter((balancer) => balancer.tier === tierId) ?? [];
  return new Set([...(tier?.addresses ?? []), ...balancers.map(({ address }) => address)]);
}
