import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { isForeign, nameOfOwner } from "../../facts/owner-names";
import type { Owner } from "../../facts/owners";
import { blockOf, networksOf, subnetsOn } from "../../facts/standing";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

const attached = ["openstack_networking_port_v2", "openstack_lb_loadbalancer_v2"];

/** Ports and virtual addresses stand on networks of their own project, or on those declared for it. */
export const rule: Rule = {
  id: "OST-12",
  title: { zh: "只接入自己的或声明共享的网络", en: "Ports stand on own or declared networks" },
  rationale: {
    zh: "管理员的栈可以把任何项目的端口放到任何网络上;按名字查询的网络可能属于别人。这样的端口让一个单位直接站进另一个单位的网段。",
    en: "A stack with administrator rights may place any project's port on any network, and a network looked up by name may be someone else's. Such a port puts one unit into the segment of another.",
  },
  remedy: {
    zh: "端口用本项目的网络;平台用的网络在 backbone.yaml 的 sharedWith 声明;跨栈引用上游输出,不按名字查询。",
    en: "Place ports on networks of the project; declare those of platforms under sharedWith in backbone.yaml; take networks of other stacks from their outputs, never by name.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.2.1 b" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    const { estate } = context;
    // Where routers stand is a matter of OST-05.
    const ofRouters = new Set(
      estate
        .ofType("openstack_networking_router_interface_v2")
        .flatMap((foot) => estate.targets(foot, "port_id")),
    );
    for (const type of attached) {
      for (const resource of estate.ofType(type)) {
        if (ofRouters.has(resource)) continue;
        const judgement = judgeOne(context, resource);
        if (judgement) yield judgement;
      }
    }
  },
};

function judgeOne(context: RuleContext, resource: Resource): Judgement | undefined {
  const { owners, subject: subjectOf } = factsOf(context);
  const subject = subjectOf(resource);
  const networks = networksOf(context.estate, resource);
  if (networks.length === 0 || networks.some(({ mode }) => mode === "data")) {
    return judge("undetermined", subject, messages.lookedUp);
  }
  const owner = owners.of(resource);
  for (const network of networks) {
    const other = owners.of(network);
    const foreign = isForeign(owner, other);
    if (foreign === undefined) {
      const reason = owner.kind === "unknown" ? owner.reason : other.kind === "unknown" ? other.reason : "-";
      return judge("undetermined", subject, messages.unknown, { reason });
    }
    // What stands on an external network is a matter of OPN-06.
    if (foreign && isExternal(context, network)) return undefined;
    if (foreign && !isDeclared(context, network, owner)) {
      return judge("fail", subject, messages.foreign, {
        owner: nameOfOwner(owner),
        other: nameOfOwner(other),
      });
    }
  }
  return judge("pass", subject, messages.ok);
}

function isExternal({ estate }: RuleContext, network: Resource): boolean {
  const external = estate.get(network, "external");
  return external.state === "known" && external.value === true;
}

/** Zone networks are for the units that backbone.yaml names. */
function isDeclared({ environment, estate }: RuleContext, network: Resource, owner: Owner): boolean {
  if (owner.kind !== "unit") return false;
  const { kind } = owner.unit;
  const declared = environment.backbone.networks.filter(({ sharedWith }) =>
    sharedWith.some((unit) => unit === kind),
  );
  const subnets = subnetsOn(estate, network);
  return (
    subnets.length > 0 &&
    subnets.every((subnet) =>
      declared.some(({ cidr }) => {
        const zone = AddressSet.parse(cidr);
        const block = blockOf(estate, subnet);
        return zone !== undefined && block !== undefined && block.minus(zone).isEmpty;
      }),
    )
  );
}
