import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { placeName } from "../../facts/places";
import { addressNumber, routersOf } from "../../facts/routers";
import { locatePort } from "../../facts/standing";
import { nameOfOwner } from "../../facts/owner-names";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages, unknownPlace } from "./messages";

/** Mirrors copy the egress's inner ports to the declared sensor and nothing else. In an intranet they are a matter of OPN-06. */
export const rule: Rule = {
  id: "OST-08",
  title: { zh: "流量只镜像到声明的探针", en: "Traffic is mirrored to the declared sensor only" },
  rationale: {
    zh: "镜像由宿主机经底层网络送往任意地址,不经路由器、安全组和防火墙;项目成员默认就能创建,等于复制一份数据带出边界。",
    en: "A mirror leaves the host over the underlay to any address, past routers, groups and firewalls. Any project member may make one: a copy of the data outside the boundary.",
  },
  remedy: {
    zh: "删除该镜像;检测用的镜像由 egress.yaml 的 detection 声明。",
    en: "Remove the mirror; declare that of detection under detection in egress.yaml.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.1 a" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    if (context.environment.settings.kind === "intranet") return;
    for (const mirror of context.estate.ofType("openstack_taas_tap_mirror_v2"))
      yield judgeMirror(context, mirror);
  },
};

function judgeMirror(context: RuleContext, mirror: Resource): Judgement {
  const { environment, estate } = context;
  const { owners, subject: subjectOf } = factsOf(context);
  const subject = subjectOf(mirror);
  const owner = owners.of(mirror);
  if (owner.kind !== "unit" || owner.unit.kind !== "egress") {
    return judge("fail", subject, messages.owner, { owner: nameOfOwner(owner) });
  }
  const remote = estate.get(mirror, "remote_ip");
  if (remote.state !== "known") {
    return judge("undetermined", subject, messages.unknown, {
      reason: "remote_ip is known only after apply",
    });
  }
  const sensor = environment.egress?.detection.sensor ?? "-";
  if (addressNumber(String(remote.value)) !== addressNumber(sensor)) {
    return judge("fail", subject, messages.elsewhere, { remote: String(remote.value), sensor });
  }
  const ports = mirroredPorts(context, mirror);
  if (ports.length === 0)
    return judge("undetermined", subject, messages.unknown, { reason: "no plan has its port" });
  const inner = innerPorts(context);
  const astray = ports.find((port) => !inner.has(port));
  if (!astray) return judge("pass", subject, messages.ok, { sensor });
  const places = locatePort(context, astray);
  const [place] = typeof places === "string" ? [] : places;
  return judge("fail", subject, messages.port, { place: place ? placeName(place) : unknownPlace });
}

/** Ports that a mirror copies; an interface of a router stands for its port. */
function mirroredPorts({ estate }: RuleContext, mirror: Resource): readonly Resource[] {
  return estate
    .targets(mirror, "port_id")
    .flatMap((target) =>
      target.type === "openstack_networking_router_interface_v2"
        ? estate.targets(target, "port_id")
        : [target],
    );
}

/** Ports by which the egress's routers stand in the inside. */
function innerPorts(context: RuleContext): ReadonlySet<Resource> {
  const { estate } = context;
  const { owners } = factsOf(context);
  const ports = [...routersOf(context).all.values()]
    .filter(({ resource }) => owners.unitOf(resource)?.kind === "egress")
    .flatMap(({ feet }) => feet.filter(({ gateway }) => !gateway))
    .flatMap(({ resource }) => estate.targets(resource, "port_id"));
  return new Set(ports);
}
