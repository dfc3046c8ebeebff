import type { Resource } from "../../../estate/model";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { homeOf, placedSubject, type Home } from "../../facts/homes";
import { living } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** These belong to the cloud or to the identity service, to no project. */
const ofNoProject =
  /^openstack_(identity_|compute_(flavor|aggregate|quotaset)|blockstorage_(quotaset|qos|volume_type)|networking_quota|lb_(quota|flavor)|dns_quota)/;

/** What the platform's project holds for a unit: its router, links and firewalls. */
const heldForUnits = /^openstack_(networking|fw)_/;

/** A stack builds in the project of its own unit; only the platform's stacks build for others. */
export const rule: Rule = {
  id: "OST-30",
  title: { zh: "栈只在本单位的项目中建资源", en: "A stack builds in its own unit's project" },
  rationale: {
    zh: "资源归属由 tenant_id 和 provider 的项目决定,不由所在的栈决定。一个单位的栈可以把机器建到别的单位内部,评审时却不易看出。",
    en: "Whose a resource is, is decided by tenant_id and the provider's project, not by its stack: the stack of one unit can put a machine inside another, where no reviewer looks.",
  },
  remedy: {
    zh: "把 tenant_id、project_id 和 provider 的 tenant_name 改为本单位的项目;为别的单位建的资源移到该单位或平台的栈。",
    en: "Let tenant_id, project_id and the provider's tenant_name be the own unit's project; move what is for another unit into that unit's stack or the platform's.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.2.2.1 b" },
    { norm: "gb-t-22239-2019", clause: "8.1.4.2 d" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    const counts = new Map<string, { good: number; bad: number }>();
    for (const resource of living(context.estate)) {
      if (ofNoProject.test(resource.type) || !resource.type.startsWith("openstack_")) continue;
      const count = counts.get(resource.stack) ?? { good: 0, bad: 0 };
      counts.set(resource.stack, count);
      const found = judgeResource(context, resource);
      if (found) {
        count.bad += 1;
        yield found;
      } else count.good += 1;
    }
    for (const [stack, { good, bad }] of counts) if (bad === 0) yield passed(context, stack, good);
  },
};

function judgeResource(context: RuleContext, resource: Resource): Judgement | undefined {
  const { owners } = factsOf(context);
  const subject = placedSubject(context, resource);
  const owner = owners.of(resource);
  const { type, stack } = resource;
  if (owner.kind === "unknown")
    return judge("undetermined", subject, messages.unknownOwner, { reason: owner.reason });
  if (owner.kind === "other")
    return judge("fail", subject, messages.undeclared, { project: owner.project, type });
  const home = homeOf(context, stack);
  if (home.kind === "platform") return undefined;
  if (owner.unit.kind === "backbone" && heldForUnits.test(type)) return undefined;
  if (home.kind === "unknown") return judge("undetermined", subject, messages.unknownHome, { stack });
  if (home.unit === owner.unit) return undefined;
  return judge("fail", subject, messages.foreign, { home: home.unit.tenant, owner: owner.unit.tenant, type });
}

/** One pass for a stack: its resources are counted, not listed. */
function passed(context: RuleContext, stack: string, count: number): Judgement {
  const { environment } = context;
  const home = homeOf(context, stack);
  const subject = subjectOf(context, home);
  const message = home.kind === "unit" ? messages.ok : messages.platform;
  const name = home.kind === "unit" ? home.unit.tenant : environment.settings.tenant;
  return judge("pass", subject, message, { stack, home: name, count }, { stack });
}

function subjectOf({ environment }: RuleContext, home: Home) {
  if (home.kind !== "unit")
    return declared(environment, "environment.yaml", "tenant", environment.settings, "tenant");
  const { origin, tenant } = home.unit;
  return { address: `${origin?.file ?? tenant}#tenant`, ...(origin ? { origin } : {}) };
}
