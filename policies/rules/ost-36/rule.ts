import { createsNothing } from "../../../estate/provider-types";
import type { Resource } from "../../../estate/model";
import { declared } from "../../facts/declarations";
import { placedSubject } from "../../facts/homes";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Nothing runs beside the declared resources: no program at apply, none while planning. */
export const rule: Rule = {
  id: "OST-36",
  title: { zh: "不附带程序", en: "No programs on the side" },
  rationale: {
    zh: "provisioner 和外部数据源以实施者的权限运行任意程序,可以用 API 建出计划中没有的一切,评审与审批都看不到。",
    en: "Provisioners and external data sources run any program with the rights of whoever applies: it can make by API what no plan shows, no review sees and nobody approved.",
  },
  remedy: {
    zh: "删除 provisioner 和外部数据源;实例内的配置交给镜像或配置管理;栈之间的值用输出和变量传递。",
    en: "Remove provisioners and external data sources; leave what is inside a machine to its image or to configuration management; pass values between stacks as outputs and variables.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.1.7.3 b" },
    { norm: "gb-t-22239-2019", clause: "8.1.3.1 c" },
  ],
  severity: "critical",
  waivable: true,
  *check(context) {
    const { environment, estate } = context;
    const found = estate.resources.flatMap((resource) => judgeResource(context, resource) ?? []);
    yield* found;
    if (found.some(({ result }) => result !== "pass")) return;
    const subject = declared(environment, "environment.yaml", "id", environment.settings, "id");
    yield judge("pass", subject, messages.none, { count: estate.resources.length });
  },
};

function judgeResource(context: RuleContext, resource: Resource): Judgement | undefined {
  const { type, mode } = resource;
  const subject = placedSubject(context, resource);
  // A provisioner may also run when its resource goes.
  const kinds = context.estate.provisioners(resource);
  if (kinds.length > 0) {
    return judge("fail", subject, messages.provisioner, { kinds: [...new Set(kinds)].join(", ") });
  }
  if (mode === "data" && !type.startsWith("openstack_")) {
    return type === "terraform_remote_state"
      ? judge("fail", subject, messages.foreignState)
      : judge("fail", subject, messages.external, { type });
  }
  return createsNothing(type) ? judge("pass", subject, messages.ok) : undefined;
}
