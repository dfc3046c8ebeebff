import type { MigrationBatch } from "../../../environments/types";
import { whyNotCleared } from "../../facts/clearances";
import { declared } from "../../facts/declarations";
import { labelsOf } from "../../facts/labels";
import { living } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** A system moves into the intranet after its evaluation and approval have passed, not before. */
export const rule: Rule = {
  id: "INT-02",
  title: { zh: "系统先测评审批后接入", en: "Systems cleared before they are connected" },
  rationale: {
    zh: "涉密信息系统经测评并审批合格方可投入使用;未通过就接入,全域都暴露在未知的风险中。",
    en: "A classified system is put to use once it has been evaluated and approved; connected before, it exposes the whole domain.",
  },
  remedy: {
    zh: "从 agencies/<单位>.yaml 取下该系统,测评和审批通过后,把结果写入 migration.yaml 再接入。",
    en: "Take the system out of agencies/<agency>.yaml; connect it once both have passed and migration.yaml says so.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)3" },
    { norm: "secrecy-law-2010", clause: "第二十三条" },
    { norm: "secrecy-law-2024", clause: "第三十条" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    const { settings, migration } = context.environment;
    if (settings.kind !== "intranet") return;
    const planned = plannedSystems(context);
    for (const batch of migration?.batches ?? []) yield* judgeBatch(context, batch, planned);
  },
};

/** Systems that some resource of the plans belongs to. */
function plannedSystems({ estate }: RuleContext): ReadonlySet<string> {
  const found = new Set<string>();
  for (const resource of living(estate)) {
    const { system } = labelsOf(estate, resource);
    if (system !== undefined) found.add(system);
  }
  return found;
}

function* judgeBatch(
  { environment, date }: RuleContext,
  batch: MigrationBatch,
  planned: ReadonlySet<string>,
): Iterable<Judgement> {
  const reason = whyNotCleared(batch, date);
  const values = { batch: batch.id, planned: batch.planned, approved: batch.approval.date };
  const place = declared(environment, "migration.yaml", `batches/${batch.id}`, batch);
  if (reason === undefined && batch.planned < batch.approval.date) {
    yield judge("fail", place, messages.tooSoon, values);
    return;
  }
  for (const [at, system] of batch.systems.entries()) {
    const path = `batches/${batch.id}/systems/${system}`;
    const subject = declared(environment, "migration.yaml", path, batch.systems, at);
    if (reason === undefined) yield judge("pass", subject, messages.cleared, { ...values, system });
    else if (planned.has(system)) yield judge("fail", subject, messages.early, { ...values, system, reason });
    else if (batch.planned <= date) yield judge("fail", subject, messages.due, { ...values, system, reason });
    else yield judge("pass", subject, messages.notYet, { ...values, system, reason });
  }
}
