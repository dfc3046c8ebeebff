import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import type { Owner } from "../../facts/owners";
import { AddressSet } from "../../../estate/address-set";
import { blockOf, subnetsOn } from "../../facts/standing";
import { nameOfOwner } from "../../facts/owner-names";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Nothing is shared but the zone networks, and those with the platforms that they are declared for. */
export const rule: Rule = {
  id: "OST-03",
  title: { zh: "只按声明共享", en: "Sharing only as declared" },
  rationale: {
    zh: "RBAC 策略让另一个项目在本网络上建端口、把自己的路由器接到网关地址,或借用安全组和地址组;策略一行,隔离即失。",
    en: "An RBAC policy lets another project place ports on a network, attach a router of its own at the gateway address, or borrow groups whose owner edits them. One line undoes the separation.",
  },
  remedy: {
    zh: "在 backbone.yaml 该网络的 sharedWith 中声明使用它的平台,或删除策略;安全组、地址组、QoS 策略各项目自建。",
    en: "Declare the platform under sharedWith of the network in backbone.yaml or remove the policy; let each project have its own groups and QoS policies.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.2.1 b" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    for (const policy of context.estate.ofType("openstack_networking_rbac_policy_v2")) {
      const judgement = judgePolicy(context, policy);
      if (judgement) yield judgement;
    }
  },
};

function judgePolicy(context: RuleContext, policy: Resource): Judgement | undefined {
  const { estate } = context;
  const { owners, subject: subjectOf } = factsOf(context);
  const subject = subjectOf(policy);
  const action = estate.get(policy, "action");
  const kind = estate.get(policy, "object_type");
  const object = kind.state === "known" ? String(kind.value) : "object";
  // Ways out are a matter of OPN-06.
  if (action.state === "known" && action.value === "access_as_external" && object === "network")
    return undefined;
  const owner = owners.of(policy);
  const agency = owner.kind === "unit" && owner.unit.kind === "agency" ? owner.unit.id : undefined;
  const written = estate.get(policy, "target_tenant");
  const target = owners.projectAt(policy, "target_tenant");
  // What an agency shares with all, with another agency or with nobody knows whom is a matter of OPN-08.
  if (agency !== undefined && (target?.kind !== "unit" || target.unit.kind === "agency")) return undefined;
  if (written.state === "known" && written.value === "*")
    return judge("fail", subject, messages.everyone, { object });
  if (target === undefined || target.kind === "unknown") {
    const reason = target?.reason ?? "no project is named";
    return judge("undetermined", subject, messages.unknown, { object, reason });
  }
  const values = { object, owner: nameOfOwner(owner), target: nameOfOwner(target) };
  if (target.kind === "unit" && owner.kind === "unit" && target.unit === owner.unit) {
    return judge("pass", subject, messages.ok, values);
  }
  if (object !== "network") return judge("fail", subject, messages.borrowed, values);
  const [network] = estate.targets(policy, "object_id");
  if (!network || network.mode === "data") {
    return judge("undetermined", subject, messages.unknown, { object, reason: "no plan has the object" });
  }
  const declared = isDeclared(context, network, target);
  return judge(declared ? "pass" : "fail", subject, declared ? messages.ok : messages.undeclared, values);
}

/** Every subnet of the network is a zone network that is declared for the target. */
function isDeclared({ environment, estate }: RuleContext, network: Resource, target: Owner): boolean {
  if (target.kind !== "unit") return false;
  const blocks = subnetsOn(estate, network).map((subnet) => blockOf(estate, subnet));
  const declared = environment.backbone.networks.filter(({ sharedWith }) =>
    sharedWith.some((platform) => platform === target.unit.kind),
  );
  return (
    blocks.length > 0 &&
    blocks.every((block) =>
      declared.some(({ cidr }) => {
        const set = AddressSet.parse(cidr);
        return block !== undefined && set !== undefined && block.minus(set).isEmpty;
      }),
    )
  );
}
