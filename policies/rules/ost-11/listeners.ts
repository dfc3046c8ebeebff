import type { Resource } from "../../../estate/model";
import { AddressSet, type Family } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { isDeclared } from "../../facts/internet-flows";
import { placeName, samePlace } from "../../facts/places";
import { placesOf } from "../../facts/standing";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { balancersOf, locateBalancer } from "./balancers";
import { messages } from "./messages";

/** Judges listeners: they name who may use them. */
export function* judgeListeners(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const listener of estate.ofType("openstack_lb_listener_v2")) yield judgeListener(context, listener);
  for (const balancer of estate.ofType("openstack_lb_loadbalancer_v2")) {
    const provider = textAt(estate, balancer, "loadbalancer_provider");
    if (provider?.toLowerCase() !== "ovn") continue;
    yield judge("fail", factsOf(context).subject(balancer), messages.provider, { provider });
  }
  for (const profile of estate.ofType("openstack_lb_flavorprofile_v2")) {
    const provider = textAt(estate, profile, "provider_name");
    if (provider?.toLowerCase() !== "ovn") continue;
    yield judge("fail", factsOf(context).subject(profile), messages.provider, { provider });
  }
}

function judgeListener(context: RuleContext, listener: Resource): Judgement {
  const subject = factsOf(context).subject(listener);
  const value = context.estate.get(listener, "allowed_cidrs");
  if (
    value.state === "absent" ||
    (value.state === "known" && Array.isArray(value.value) && value.value.length === 0)
  ) {
    return judge("fail", subject, messages.anySource);
  }
  const texts = value.state === "known" && Array.isArray(value.value) ? value.value.map(String) : undefined;
  const sets = texts?.map((text) => AddressSet.parse(text));
  if (!sets || sets.includes(undefined)) {
    return judge("undetermined", subject, messages.unknown, {
      reason: "allowed_cidrs are known only after apply",
    });
  }
  const isPublic = servesPublic(context, listener);
  for (const family of [4, 6] as const satisfies readonly Family[]) {
    const own = sets.flatMap((set) => (set?.family === family ? set.intervals : []));
    const together = AddressSet.of(family, own);
    if (together.isAll && !isPublic) return judge("fail", subject, messages.wholeSource);
    const out = placesOf(context)
      .at(together)
      .find(({ kind }) => kind === "internet" || kind === "outside");
    if (out && !isPublic) return judge("fail", subject, messages.internetSource, { place: placeName(out) });
  }
  return judge("pass", subject, messages.listenerOk);
}

/** Is it a listener of the egress for traffic from the internet that egress.yaml declares? */
function servesPublic(context: RuleContext, listener: Resource): boolean {
  const { owners, internetFlows } = factsOf(context);
  if (owners.unitOf(listener)?.kind !== "egress") return false;
  const protocol = textAt(context.estate, listener, "protocol") === "UDP" ? "udp" : "tcp";
  const port = Number(textAt(context.estate, listener, "protocol_port"));
  return isDeclared(internetFlows, "ingress", protocol, { from: port, to: port });
}

/** Judges L7 policies: no visitor is sent elsewhere. */
export function* judgePolicies(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const policy of estate.ofType("openstack_lb_l7policy_v2")) {
    const subject = factsOf(context).subject(policy);
    const url = ["redirect_url", "redirect_prefix"].find(
      (attribute) => estate.get(policy, attribute).state !== "absent",
    );
    if (url !== undefined) {
      const host = hostOf(textAt(estate, policy, url));
      const known = host !== undefined && declaredNames(context).has(host);
      const text = textAt(estate, policy, url) ?? "?";
      if (known) yield judge("pass", subject, messages.ok);
      else if (host === undefined)
        yield judge("undetermined", subject, messages.unknown, {
          reason: `${url} is known only after apply`,
        });
      else yield judge("fail", subject, messages.redirectUrl, { url: text });
    } else if (estate.get(policy, "redirect_pool_id").state !== "absent") yield judgePool(context, policy);
    else yield judge("pass", subject, messages.ok);
  }
}

function judgePool(context: RuleContext, policy: Resource): Judgement {
  const subject = factsOf(context).subject(policy);
  const pools = context.estate.targets(policy, "redirect_pool_id").filter(({ mode }) => mode === "managed");
  const [own] = context.estate
    .targets(policy, "listener_id")
    .flatMap((listener) => balancersOf(context, listener));
  const here = own && locateBalancer(context, own);
  if (pools.length === 0 || !here || typeof here === "string") {
    const reason = pools.length === 0 ? "no plan has the pool" : "no plan has its load balancer";
    return judge("undetermined", subject, messages.unknown, { reason });
  }
  const there = pools
    .flatMap((pool) => balancersOf(context, pool))
    .flatMap((balancer) => {
      const places = locateBalancer(context, balancer);
      return typeof places === "string" ? [] : places;
    })
    .find((place) => !here.some((own) => samePlace(own, place)));
  return there
    ? judge("fail", subject, messages.redirectPool, { there: placeName(there) })
    : judge("pass", subject, messages.ok);
}

/** Names that the environment publishes. */
function declaredNames({ environment }: RuleContext): ReadonlySet<string> {
  const { systems } = environment;
  return new Set(
    systems.flatMap(({ system }) =>
      [...(system.publish ?? []), ...(system.sites ?? [])].map(({ hostname }) => hostname),
    ),
  );
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    return new URL(url).hostname;
  } catch {
    return url;
  }
}
