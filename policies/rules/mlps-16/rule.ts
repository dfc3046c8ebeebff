import type { Rule } from "../../rule";
import { judgeBalancers } from "./balancers";
import { judgeFirewallRules } from "./firewall-rules";
import { judgeGroupRules } from "./group-rules";

/** Management comes from the bastion only, and nothing but shared services of the management zone is reached from elsewhere. */
export const rule: Rule = {
  id: "MLPS-16",
  title: { zh: "只从堡垒机管理", en: "Management comes from the bastion only" },
  rationale: {
    zh: "应划分出特定的管理区域,对管理终端的接入方式和地址加以限制;管理端口对其他地址开放,任何主机都是管理终端。",
    en: "A separate management zone exists and the addresses of managers are limited; with its ports open to others, every host is a management terminal.",
  },
  remedy: {
    zh: "SSH 等管理端口只对 baseline.bastion 的地址放行;管理区各层只接受管理区内和基线服务的访问。",
    en: "Open SSH and other management ports to the addresses of baseline.bastion only; let tiers of the management zone take traffic of that zone and of the baseline only.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.1.5.4 a" },
    { norm: "gb-t-22239-2019", clause: "8.1.4.4 c" },
  ],
  severity: "critical",
  waivable: true,
  *check(context) {
    yield* judgeGroupRules(context);
    yield* judgeFirewallRules(context);
    yield* judgeBalancers(context);
  },
};
