import type { Rule } from "../../rule";
import { judgeRecords } from "./records";
import { judgeServers } from "./servers";
import { judgeZones } from "./zones";

/** Public names lead to the one egress, and machines ask declared name servers only. */
export const rule: Rule = {
  id: "OST-28",
  title: { zh: "域名指向统一出口", en: "Names lead to the one egress" },
  rationale: {
    zh: "公共名称指向出口以外,公众就绕过统一防护;指向内部地址则暴露内部结构。换用别的域名服务器,可以伪造应答、夹带数据外出。",
    en: "A public name that points elsewhere leads the public past the protections; one that points inside shows what is there. A foreign name server forges answers and lets data out in queries.",
  },
  remedy: {
    zh: "公共名称只写在统一出口的区域内,指向其服务地址;不共享、不转让区域;dns_nameservers 只写 operations.yaml 声明的服务器。",
    en: "Keep public names in the zone of the egress, pointing at its service addresses; share and transfer no zone; let dns_nameservers be those of operations.yaml only.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)4" },
    { norm: "gb-t-22239-2019", clause: "8.1.3.1 a" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    yield* judgeZones(context);
    yield* judgeRecords(context);
    yield* judgeServers(context);
  },
};
