import type { Resource } from "../../../estate/model";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { leastDays, plannedOfSink } from "../../facts/log-sink";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

const secondsPerDay = 86_400;

/** Network logs are kept for six months: by declaration, and no object of them expires sooner. */
export const rule: Rule = {
  id: "CSL-01",
  title: { zh: "网络日志留存不少于六个月", en: "Network logs are kept for six months" },
  rationale: {
    zh: "采取监测、记录网络运行状态、网络安全事件的技术措施,并按照规定留存相关的网络日志不少于六个月。",
    en: "The law has network logs kept for no less than six months.",
  },
  remedy: {
    zh: "logRetentionDays 不少于 183;存放日志的对象不写更短的过期时间。",
    en: "Set logRetentionDays to 183 or more, and give objects of logs no shorter expiry.",
  },
  norms: [
    { norm: "cybersecurity-law-2016", clause: "第二十一条(三)" },
    { norm: "cybersecurity-law-2025", clause: "第二十三条(三)" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    const { environment } = context;
    const { operations } = environment;
    const key = "logRetentionDays";
    const subject = declared(environment, "operations.yaml", key, operations, key);
    const values = { days: operations.logRetentionDays, least: leastDays };
    yield values.days >= leastDays
      ? judge("pass", subject, messages.ok, values)
      : judge("fail", subject, messages.short, values);
    yield* judgeStores(context);
  },
};

function* judgeStores(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const planned = plannedOfSink(context);
  const containers = new Set(planned.filter(({ type }) => type === "openstack_objectstorage_container_v1"));
  for (const object of estate.ofType("openstack_objectstorage_object_v1")) {
    const inSink = estate.targets(object, "container_name").some((container) => containers.has(container));
    const byName = [...containers].some(
      (container) => textAt(estate, container, "name") === textAt(estate, object, "container_name"),
    );
    if (inSink || byName || planned.includes(object)) {
      yield* judgeExpiry(context, object, objectDays(context, object));
    }
  }
}

function* judgeExpiry(
  context: RuleContext,
  resource: Resource,
  days: number | undefined,
): Iterable<Judgement> {
  if (days === undefined) return;
  const subject = factsOf(context).subject(resource);
  const values = { days: Math.floor(days), least: leastDays };
  yield judge(
    days >= leastDays ? "pass" : "fail",
    subject,
    days >= leastDays ? messages.expiryOk : messages.expiry,
    values,
  );
}

function objectDays({ estate, date }: RuleContext, object: Resource): number | undefined {
  const after = textAt(estate, object, "delete_after");
  if (after !== undefined && Number(after) > 0) return Number(after) / secondsPerDay;
  const at = textAt(estate, object, "delete_at");
  const day = at === undefined ? NaN : Date.parse(at);
  return Number.isNaN(day) ? undefined : (day - Date.parse(date)) / (secondsPerDay * 1000);
}
