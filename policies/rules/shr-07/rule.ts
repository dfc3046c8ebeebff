import type { ExchangeFile } from "../../../environments/types";
import { isBlank } from "../../facts/blank";
import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** The catalogue of shared information is reviewed at least once a year. */
export const rule: Rule = {
  id: "SHR-07",
  title: { zh: "目录每年复核", en: "Yearly review of the catalogue" },
  rationale: {
    zh: "目录要随职能和数据变化及时更新;长期不复核的目录,类型和提供部门都会失真。",
    en: "A catalogue follows changes of duties and data; one that nobody reviews misstates classes and providers.",
  },
  remedy: {
    zh: "复核目录,把文号和日期写入 exchange.yaml 的 catalogueReview。",
    en: "Review the catalogue and enter number and date under catalogueReview of exchange.yaml.",
  },
  norms: [{ norm: "government-data-sharing-2016", clause: "目录更新" }],
  severity: "low",
  waivable: true,
  *check(context) {
    const { exchange } = context.environment;
    if (exchange) yield judgeReview(context, exchange);
  },
};

function judgeReview({ environment, date }: RuleContext, exchange: ExchangeFile): Judgement {
  const { catalogueReview: review } = exchange;
  const subject = declared(environment, "exchange.yaml", "catalogueReview", review ?? exchange.catalogue);
  if (!review) return judge("fail", subject, messages.never);
  const { date: day, number } = review;
  const values = { day, number };
  if (day > date) return judge("fail", subject, messages.future, values);
  if (isBlank(number)) return judge("fail", subject, messages.unnumbered, values);
  return yearAfter(day) < date
    ? judge("fail", subject, messages.over, values)
    : judge("pass", subject, messages.reviewed, values);
}

/** The same day of the next year; the day after 29 February is not missed, as days compare as text. */
function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
