import { siteSubject } from "../../facts/site-subject";
import { factsOf } from "../../facts/facts";
import { liveEvidence } from "../../facts/live";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Rule } from "../../rule";

const messages = {
  planned: {
    zh: '计划中就有面向所有项目的共享策略(target_tenant = "*")',
    en: 'The plans themselves hold a sharing policy for every project (target_tenant = "*").',
  },
  evidence: {
    zh: "全部共享策略中没有面向所有项目的,除 egress.yaml 的外部网络自带的",
    en: "no sharing policy is for every project, but for those that external networks of egress.yaml bring along",
  },
};

/** No sharing policy of the running cloud is for every project. */
export const rule: Rule = {
  id: "LIVE-01",
  title: { zh: "没有面向所有项目的共享策略", en: "No sharing policy is for every project" },
  rationale: {
    zh: "external = true 的网络会隐含一条面向所有项目的策略,计划中看不到;任何项目都可借它接出互联网。",
    en: "A network with external = true brings a policy for every project along that no plan shows; by it any project can reach the internet.",
  },
  remedy: {
    zh: "列出全部共享策略,删除 target_project 为 * 的,改为指明项目。",
    en: "List all sharing policies, delete those whose target project is *, and name projects instead.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)4" },
    { norm: "gb-t-22239-2019", clause: "8.2.2.1 b" },
  ],
  severity: "critical",
  waivable: false,
  decidedBy: "live",
  *check(context) {
    const { environment, estate } = context;
    for (const policy of estate.ofType("openstack_networking_rbac_policy_v2")) {
      if (textAt(estate, policy, "target_tenant") !== "*") continue;
      yield judge("fail", factsOf(context).subject(policy), messages.planned);
    }
    for (const site of environment.settings.sites) {
      yield liveEvidence(
        siteSubject(environment, site),
        messages.evidence,
        `openstack --os-region-name ${site.region} network rbac list --long`,
      );
    }
  },
};
