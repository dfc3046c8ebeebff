import { judgePaths } from "../../facts/path-judgements";
import { domains } from "../../facts/path-units";
import { judgeUnread } from "../../facts/unread";
import type { Rule } from "../../rule";
import { messages } from "./messages";

/** The intranet reaches nothing outside, and a lower domain no higher one. */
export const rule: Rule = {
  id: "RCH-06",
  title: {
    zh: "内网不与外界相通,低等级域不到高等级域",
    en: "The intranet reaches nothing outside, and a lower domain no higher one",
  },
  rationale: {
    zh: "涉密网络与外界物理隔离;不同等级的安全域之间,低等级域不得访问高等级域。",
    en: "A classified network is physically apart; between domains of different grades the lower never reaches the higher.",
  },
  remedy: {
    zh: "删除通向外部的网络、网关、隧道,以及跨域的放行规则。",
    en: "Remove networks, gateways and tunnels that lead out, and rules between domains.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)3" },
    { norm: "secrecy-law-2010", clause: "第二十三条" },
    { norm: "secrecy-law-2024", clause: "第三十条" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    if (context.environment.settings.kind === "intranet") yield* judgeUnread(context);
    yield* judgePaths(context, "intranet", domains(context.environment), messages);
  },
};
