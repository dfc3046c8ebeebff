import type { CatalogueEntry } from "../../../environments/types";
import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Rule } from "../../rule";
import { messages } from "./messages";

/** Every resource of the catalogue has exactly one class of sharing. */
export const rule: Rule = {
  id: "SHR-01",
  title: { zh: "每个目录条目一个共享类型", en: "One class for each catalogue entry" },
  rationale: {
    zh: "政务信息资源分为无条件共享、有条件共享、不予共享三类;同一资源有两个类型,就等于按较宽的一类开放。",
    en: "A resource is shared unconditionally, on conditions or not at all; with two classes it is as open as the wider one.",
  },
  remedy: {
    zh: "合并重复的条目,保留由提供部门确定的一个类型。",
    en: "Merge the entries and keep the one class that the providing agency sets.",
  },
  norms: [{ norm: "government-data-sharing-2016", clause: "第九条" }],
  severity: "medium",
  waivable: true,
  *check({ environment }) {
    const seen = new Map<string, CatalogueEntry>();
    for (const entry of environment.exchange?.catalogue ?? []) {
      const subject = declared(environment, "exchange.yaml", `catalogue/${entry.id}`, entry, "sharing");
      const first = seen.get(keyOf(entry));
      if (!first) seen.set(keyOf(entry), entry);
      if (first === undefined || first.sharing === entry.sharing) {
        yield judge("pass", subject, messages.oneClass, { entry: entry.id, sharing: entry.sharing });
        continue;
      }
      yield judge("fail", subject, messages.twoClasses, {
        provider: entry.provider,
        name: entry.name,
        first: first.id,
        one: first.sharing,
        second: entry.id,
        other: entry.sharing,
      });
    }
  },
};

/** One resource: of one provider, of one name however it is spaced or bracketed. */
function keyOf({ provider, name }: CatalogueEntry): string {
  return `${provider} ${name.zh
    .normalize("NFKC")
    .replace(/[\p{P}\p{Z}\p{S}]/gu, "")
    .toLowerCase()}`;
}
