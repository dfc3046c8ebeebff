import type { Resource } from "../../../estate/model";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { deletedOfSink, isInSinkProject, isSinkPlanned, plannedOfSink, sinkOf } from "../../facts/log-sink";
import { membersOf } from "../../facts/machines";
import { isTrueAt, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages, things } from "./messages";

/** Judges the log platform: where it stands, and what the change does to what holds records. */
export function* judgeSink(context: RuleContext): Iterable<Judgement> {
  const { environment } = context;
  const { operations } = environment;
  const subject = declared(environment, "operations.yaml", "baseline/log", operations.baseline, "log");
  const sink = sinkOf(context);
  if (!sink) return yield judge("fail", subject, messages.noSink);
  const { tier, system: owner } = sink;
  const values = { system: owner.system.id, tier: tier.id, tenant: owner.tenant };
  if (owner.tenantKind !== "operations") return yield judge("fail", subject, messages.ownSink, values);
  if (!isSinkPlanned(context)) return yield judge("not-applicable", subject, messages.notPlanned, values);
  const members = membersOf(context, owner.system.id, tier.id);
  const own = members.filter(({ instance }) => isInSinkProject(context, instance));
  for (const { instance } of members) {
    if (!isInSinkProject(context, instance)) {
      yield judge("fail", factsOf(context).subject(instance), messages.foreign, values);
    }
  }
  yield own.length > 0
    ? judge("pass", subject, messages.sink, { ...values, count: own.length })
    : judge("fail", subject, messages.gone, values);
  for (const resource of deletedOfSink(context)) yield* judgeDeletion(context, resource);
  for (const container of plannedOfSink(context)) {
    if (container.type === "openstack_objectstorage_container_v1") yield judgeContainer(context, container);
  }
}

function* judgeDeletion(context: RuleContext, resource: Resource): Iterable<Judgement> {
  const what = things[resource.type];
  if (!what) return;
  const message = resource.action === "delete" ? messages.deleted : messages.replaced;
  const subject = factsOf(context).subject(resource);
  // What is gone names its system only before the change.
  const system = sinkOf(context)?.system.system;
  const origin = subject.origin ?? (system && context.environment.origin(system));
  yield judge("fail", origin ? { ...subject, origin } : subject, message, { what });
}

function judgeContainer(context: RuleContext, container: Resource): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(container);
  if (isTrueAt(estate, container, "force_destroy")) return judge("fail", subject, messages.forced);
  const who = textAt(estate, container, "container_write");
  return who === undefined
    ? judge("pass", subject, messages.kept)
    : judge("fail", subject, messages.writable, { who });
}
