import type { Resource } from "../../../estate/model";
import { homeOf, placedSubject } from "../../facts/homes";
import { factsOf } from "../../facts/facts";
import { isPlatform, nameOfOwner } from "../../facts/owner-names";
import type { Owner } from "../../facts/owners";
import { isWritten, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** What these find belongs to the cloud or to the identity service, where names are unique. */
const ofNoProject =
  /^openstack_(identity_|compute_(flavor|aggregate|hypervisor|limits|quotaset|availability|keypair)|blockstorage_(quotaset|availability)|networking_quota|sharedfilesystem_availability|lb_flavor|loadbalancer_flavor)/;

/** Nothing is found by a name that another project may give as well. */
export const rule: Rule = {
  id: "OST-33",
  title: { zh: "不按名称查找", en: "No look-up by name" },
  rationale: {
    zh: "名称在各项目之间不唯一:别的单位把网络共享过来并取同样的名字,查找就会取到它,资源随之建在错误的网络上。",
    en: "Names are not unique between projects: another unit shares a network of the same name, and the look-up finds that one.",
  },
  remedy: {
    zh: "引用同一栈的资源,或用其他栈的输出(变量 <栈>__<输出>);确需查找时写明 tenant_id。",
    en: "Refer to a resource of the stack, or take the output of another one (variable <stack>__<output>); where a look-up is needed, name tenant_id.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.2.2.1 b" },
    { norm: "gb-t-22239-2019", clause: "8.1.3.1 a" },
  ],
  severity: "medium",
  waivable: true,
  *check(context) {
    for (const source of context.estate.resources) {
      if (source.mode !== "data" || !source.type.startsWith("openstack_") || ofNoProject.test(source.type))
        continue;
      yield judgeSource(context, source);
    }
    for (const address of context.estate.ofType("openstack_networking_floatingip_v2")) {
      yield judgePool(context, address);
    }
  },
};

const ownerAttributes: readonly string[] = ["tenant_id", "project_id", "owner", "owner_id"];

function judgeSource(context: RuleContext, source: Resource): Judgement {
  const subject = placedSubject(context, source);
  const identifiers = Object.keys(source.after ?? {}).filter(isIdentifier);
  const known = [...ownerAttributes, ...identifiers].flatMap(
    (attribute) => ownerAt(context, source, attribute) ?? [],
  );
  const foreign = known.find((owner) => !isOwn(context, source, owner));
  if (foreign) return judge("fail", subject, messages.foreign, { owner: nameOfOwner(foreign) });
  if (known.length > 0) return judge("pass", subject, messages.ok);
  return identifiers.some((attribute) => context.estate.written(source, attribute) !== undefined)
    ? judge("undetermined", subject, messages.byId)
    : judge("fail", subject, messages.byName, { type: source.type });
}

function isIdentifier(attribute: string): boolean {
  return /(^|_)id$/.test(attribute) && !ownerAttributes.includes(attribute);
}

/** Whose an object is that an attribute binds the look-up to; undefined where it binds to nothing known. */
function ownerAt(context: RuleContext, source: Resource, attribute: string): Owner | undefined {
  const { owners } = factsOf(context);
  const owner = ownerAttributes.includes(attribute)
    ? owners.projectAt(source, attribute)
    : context.estate
        .targets(source, attribute)
        .filter((target) => target !== source)
        .map((target) => owners.projectOf(target))[0];
  return owner?.kind === "unknown" ? undefined : owner;
}

function isOwn(context: RuleContext, source: Resource, owner: Owner): boolean {
  const home = homeOf(context, source.stack);
  return (
    home.kind === "platform" ||
    isPlatform(owner) ||
    (home.kind === "unit" && owner.kind === "unit" && owner.unit === home.unit)
  );
}

function judgePool(context: RuleContext, address: Resource): Judgement {
  const { estate } = context;
  const subject = placedSubject(context, address);
  const networks = estate.targets(address, "pool").filter(({ mode }) => mode === "managed");
  if (networks.length > 0 || !isWritten(estate.get(address, "pool")))
    return judge("pass", subject, messages.ok);
  return judge("fail", subject, messages.pool, { pool: textAt(estate, address, "pool") ?? "?" });
}
