import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import type { Owner } from "../../facts/owners";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { otherAgency } from "./filters";
import { messages } from "./messages";

/** Judges routes and interfaces of routers that agencies own. */
export function* judgeRouters(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const { owners, addressPlan, subject } = factsOf(context);
  const own = (resource: Resource): string | undefined => agencyId(owners.of(resource));
  for (const type of ["openstack_networking_router_route_v2", "openstack_networking_router_routes_v2"]) {
    for (const route of estate.ofType(type)) {
      const agency = own(route);
      if (agency === undefined) continue;
      const sets = destinationsOf(route).filter((set) => !set.isAll);
      const other = sets
        .map((set) => otherAgency(addressPlan.agencies, set, agency))
        .find((id) => id !== undefined);
      if (other !== undefined) yield judge("fail", subject(route), messages.route, { agency, other });
    }
  }
  for (const attached of estate.ofType("openstack_networking_router_interface_v2")) {
    const agency = own(attached);
    if (agency === undefined) continue;
    const ends = [...estate.targets(attached, "subnet_id"), ...estate.targets(attached, "port_id")];
    const other = ends.map(own).find((id) => id !== undefined && id !== agency);
    if (other !== undefined) yield judge("fail", subject(attached), messages.attached, { agency, other });
  }
}

/** A default route is no route to an agency: where it leads is up to the next router. */
function destinationsOf(route: Resource): AddressSet[] {
  const routes = route.after?.["routes"];
  const entries: unknown[] = Array.isArray(routes) ? routes : [route.after];
  return entries.flatMap((entry) => {
    const destination = (entry as Record<string, unknown> | null)?.["destination_cidr"];
    return AddressSet.parse(String(destination)) ?? [];
  });
}

/** Judges what is shared: nothing of an agency with another, and no network with two agencies. */
export function* judgeSharing(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const { owners, subject } = factsOf(context);
  const guests = new Map<Resource, string>();
  for (const policy of estate.ofType("openstack_networking_rbac_policy_v2")) {
    const target = owners.projectAt(policy, "target_tenant");
    const [object] = estate.targets(policy, "object_id");
    const agency = agencyId(owners.of(policy));
    const guest = target && agencyId(target);
    const kind = String(policy.after?.["object_type"] ?? "network");
    if (agency !== undefined) yield judgePolicy(context, policy, agency, target, kind);
    else if (object && guest !== undefined) {
      const before = guests.get(object);
      guests.set(object, guest);
      const values = { agency: before ?? guest, other: guest };
      if (before !== undefined && before !== guest && kind === "network") {
        yield judge("fail", subject(policy), messages.common, values);
      } else yield judge("pass", subject(policy), messages.shareOk);
    } else yield judge("pass", subject(policy), messages.shareOk);
  }
  for (const network of estate.ofType("openstack_networking_network_v2")) {
    const agency = agencyId(owners.of(network));
    if (agency === undefined || !isShared(context, network)) continue;
    yield judge("fail", subject(network), messages.sharedWithAll, { agency });
  }
}

function judgePolicy(
  context: RuleContext,
  policy: Resource,
  agency: string,
  target: Owner | undefined,
  object: string,
): Judgement {
  const subject = factsOf(context).subject(policy);
  const other = target && agencyId(target);
  if (policy.after?.["target_tenant"] === "*") {
    return judge("fail", subject, messages.sharedWith, { agency, object, other: "*" });
  }
  if (other !== undefined && other !== agency) {
    return judge("fail", subject, messages.sharedWith, { agency, object, other });
  }
  return target?.kind === "unit"
    ? judge("pass", subject, messages.shareOk)
    : judge("undetermined", subject, messages.sharedUnknown, { agency, object });
}

function isShared({ estate }: RuleContext, network: Resource): boolean {
  const specs = network.after?.["value_specs"];
  const smuggled =
    typeof specs === "object" && specs !== null ? (specs as Record<string, unknown>)["shared"] : undefined;
  const shared = estate.get(network, "shared");
  return String(smuggled) === "true" || ("value" in shared && shared.value === true);
}

function agencyId(owner: Owner): string | undefined {
  return owner.kind === "unit" && owner.unit.kind === "agency" ? owner.unit.id : undefined;
}
