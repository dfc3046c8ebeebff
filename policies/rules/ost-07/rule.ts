import type { Resource } from "../../../estate/model";
import type { Text } from "../../../messages/text";
import { factsOf } from "../../facts/facts";
import { listOf } from "../../facts/labels";
import type { Owner } from "../../facts/owners";
import { placeName } from "../../facts/places";
import { parseAll } from "../../facts/remotes";
import { locate, placesOf } from "../../facts/standing";
import { nameOfOwner } from "../../facts/owner-names";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages, things } from "./messages";

/** VPN and BGP of the egress concern the egress alone. Elsewhere they are a matter of OPN-06. */
export const rule: Rule = {
  id: "OST-07",
  title: { zh: "出口的 VPN 与 BGP 不触及内部", en: "VPN and BGP of the egress stay out of the inside" },
  rationale: {
    zh: "出口项目的隧道和路由发布同样能连通内部:对端网段写成 0.0.0.0/0、发布租户网络、以相同路由目标接入部门网络,都绕过边界防火墙。",
    en: "Tunnels and announcements of the egress project join the inside as well: peers of 0.0.0.0/0, tenant networks that are announced, agency networks with a common route target all go around the firewalls.",
  },
  remedy: {
    zh: "VPN 对端写明确的外部网段,本地端只用出口边界网络;advertise_tenant_networks = false;部门网络不接入 BGP VPN。",
    en: "Name outside blocks as peers and edge networks as local ends; set advertise_tenant_networks = false; associate no network of a unit with a BGP VPN.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.1 a" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    if (context.environment.settings.kind === "intranet") return;
    yield* judgeConnections(context);
    yield* judgeSpeakers(context);
    yield* judgeAssociations(context);
  },
};

function isEgress(owner: Owner): boolean {
  return owner.kind === "unit" && owner.unit.kind === "egress";
}

function* ofEgress(context: RuleContext, type: string): Iterable<Resource> {
  const { owners } = factsOf(context);
  for (const resource of context.estate.ofType(type)) if (isEgress(owners.of(resource))) yield resource;
}

function* judgeConnections(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const connection of ofEgress(context, "openstack_vpnaas_site_connection_v2")) {
    const groups = estate.targets(connection, "peer_ep_group_id");
    const direct = estate.get(connection, "peer_cidrs");
    if (groups.length > 0) continue;
    yield judgePeers(
      context,
      connection,
      direct.state === "known" ? listOf(estate, connection, "peer_cidrs") : undefined,
    );
  }
  for (const group of ofEgress(context, "openstack_vpnaas_endpoint_group_v2")) {
    const isPeer = estate
      .referrers(group)
      .some((user) => estate.targets(user, "peer_ep_group_id").includes(group));
    const type = estate.get(group, "type");
    const isBlocks = type.state === "known" && type.value === "cidr";
    if (isPeer || isBlocks) {
      yield judgePeers(
        context,
        group,
        estate.get(group, "endpoints").state === "known" ? listOf(estate, group, "endpoints") : undefined,
      );
    } else yield judgeLocal(context, group, estate.targets(group, "endpoints"), things.endpoints);
  }
  for (const service of ofEgress(context, "openstack_vpnaas_service_v2")) {
    if (estate.get(service, "subnet_id").state === "absent") continue;
    yield judgeLocal(context, service, estate.targets(service, "subnet_id"), things.vpn);
  }
}

function judgePeers(
  context: RuleContext,
  resource: Resource,
  blocks: readonly string[] | undefined,
): Judgement {
  const subject = factsOf(context).subject(resource);
  const set = blocks === undefined || blocks.length === 0 ? "its peers are not known" : parseAll(blocks);
  if (typeof set === "string") {
    return judge("undetermined", subject, messages.unknown, { what: things.vpn, reason: set });
  }
  const places = placesOf(context).at(set);
  const inside = places.find(({ kind }) => kind !== "internet");
  const place = set.isAll ? ({ zh: "全部地址", en: "every address" } as const) : inside && placeName(inside);
  return place
    ? judge("fail", subject, messages.peerWide, { place, blocks: (blocks ?? []).join(", ") })
    : judge("pass", subject, messages.ok, { what: things.vpn });
}

function judgeLocal(
  context: RuleContext,
  resource: Resource,
  ends: readonly Resource[],
  what: Text,
): Judgement {
  const subject = factsOf(context).subject(resource);
  const subnets = ends.filter(({ type }) => type === "openstack_networking_subnet_v2");
  const places = locate(context, subnets);
  if (typeof places === "string")
    return judge("undetermined", subject, messages.unknown, { what, reason: places });
  const edgeZones = new Set(edgeZonesOf(context));
  const astray = places.find(({ kind, id }) => kind !== "outside" && !(kind === "zone" && edgeZones.has(id)));
  return astray
    ? judge("fail", subject, messages.local, { place: placeName(astray) })
    : judge("pass", subject, messages.ok, { what });
}

/** Zones of the networks behind the lines. */
function edgeZonesOf({ environment }: RuleContext): readonly string[] {
  const edges = environment.egress?.egresses.flatMap(({ links }) => links.map(({ edge }) => edge)) ?? [];
  return environment.backbone.networks.filter(({ id }) => edges.includes(id)).map(({ zone }) => zone);
}

function* judgeSpeakers(context: RuleContext): Iterable<Judgement> {
  for (const speaker of ofEgress(context, "openstack_networking_bgp_speaker_v2")) {
    const subject = factsOf(context).subject(speaker);
    const announced = context.estate.get(speaker, "advertise_tenant_networks");
    if (announced.state === "unknown" || announced.state === "reference") {
      const reason = announced.state === "unknown" ? announced.reason : "known only after apply";
      yield judge("undetermined", subject, messages.unknown, { what: things.speaker, reason });
    } else if (announced.state === "absent" || announced.value !== false) {
      yield judge("fail", subject, messages.tenantNetworks);
    } else yield judge("pass", subject, messages.ok, { what: things.speaker });
  }
}

const associated: Readonly<Record<string, string>> = {
  network: "openstack_bgpvpn_network_associate_v2",
  router: "openstack_bgpvpn_router_associate_v2",
  port: "openstack_bgpvpn_port_associate_v2",
};

function* judgeAssociations(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const { owners, subject } = factsOf(context);
  for (const [object, type] of Object.entries(associated)) {
    for (const association of ofEgress(context, type)) {
      const [end] = estate.targets(association, `${object}_id`);
      const owner = end && owners.of(end);
      const [vpn] = estate.targets(association, "bgpvpn_id");
      const what = things.bgpvpn;
      if (!owner || owner.kind === "unknown") {
        const reason = owner?.reason ?? "no plan has what it joins";
        yield judge("undetermined", subject(association), messages.unknown, { what, reason });
      } else if (isEgress(owner)) yield judge("pass", subject(association), messages.ok, { what });
      else {
        const targets = vpn ? targetsOf(context, vpn) : "-";
        yield judge("fail", subject(association), messages.joined, {
          owner: nameOfOwner(owner),
          object,
          targets,
        });
      }
    }
  }
}

function targetsOf({ estate }: RuleContext, vpn: Resource): string {
  const all = ["route_targets", "import_targets", "export_targets"].flatMap((attribute) =>
    listOf(estate, vpn, attribute),
  );
  return all.length > 0 ? [...new Set(all)].join(", ") : "-";
}
