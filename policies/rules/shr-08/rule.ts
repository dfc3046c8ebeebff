import type { CatalogueEntry } from "../../../environments/types";
import { declared } from "../../facts/declarations";
import { namesSecret } from "../../facts/markings";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext, Subject } from "../../rule";
import { messages } from "./messages";

/** State secrets and work secrets are no entries of the catalogue, not even as not shared. */
export const rule: Rule = {
  id: "SHR-08",
  title: { zh: "国家秘密和工作秘密不入目录", en: "No secrets in the catalogue" },
  rationale: {
    zh: "政务数据不包括属于国家秘密、工作秘密的数据;目录公开了它的存在,即使标为不予共享也是泄露。",
    en: "Government data to be shared excludes state and work secrets; a catalogue shows that they exist, even as not shared.",
  },
  remedy: {
    zh: "联系保密部门,从目录及仓库历史中清除该条目;不要只改名称。",
    en: "Turn to the secrecy office and remove the entry from the catalogue and the history of the repository; do not just rename it.",
  },
  norms: [
    { norm: "data-sharing-regulations-2025", clause: "第三条" },
    { norm: "secrecy-law-2010", clause: "第二十四条" },
    { norm: "secrecy-law-2024", clause: "第三十一条" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    const catalogue = context.environment.exchange?.catalogue ?? [];
    for (const [at, entry] of catalogue.entries()) yield judgeEntry(context, entry, at);
  },
};

function judgeEntry(context: RuleContext, entry: CatalogueEntry, at: number): Judgement {
  const texts = [entry.id.replaceAll("-", " "), entry.name, entry.basis].flatMap((text) =>
    typeof text === "object" ? [text.zh, text.en] : (text ?? []),
  );
  return texts.some(namesSecret)
    ? judge("fail", subjectAt(context, String(at), entry), messages.secret)
    : judge("pass", subjectAt(context, entry.id, entry), messages.clean);
}

function subjectAt({ environment }: RuleContext, name: string, entry: CatalogueEntry): Subject {
  return declared(environment, "exchange.yaml", `catalogue/${name}`, entry);
}
