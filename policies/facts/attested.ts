import type { Attestation } from "../../environments/types";
import type { Text } from "../../messages/text";
import { judge } from "../judgement";
import type { Judgement, RuleContext, Subject } from "../rule";
import { declared } from "./declarations";

/** Something that needs a document: named by unit or by system, as attestations name it. */
export interface Attested {
  readonly unit?: string;
  readonly system?: string;
  readonly subject: Subject;
  /** What the document has to say. */
  readonly evidence: Text;
}

const messages = {
  attested: {
    zh: "{document} 证明,有效期至 {until}",
    en: "{document} attests it and holds until {until}.",
  },
  wanted: {
    zh: "计划不能证明:attestations.yaml 中需要一份材料——{evidence}",
    en: "No plan proves this; wanted in attestations.yaml: {evidence}.",
  },
  expired: {
    zh: "材料 {document} 已于 {until} 失效:{evidence}",
    en: "Document {document} ended on {until}: {evidence}.",
  },
  old: {
    zh: "材料 {document} 所证明的事情发生在 {day},距今超过 {months} 个月:{evidence}",
    en: "Document {document} attests what happened on {day}, more than {months} months ago: {evidence}.",
  },
  both: {
    zh: "材料 {document} 须写明一个单位或一个系统,不能两者都写或都不写",
    en: "Document {document} has to name a unit or a system, neither both nor none.",
  },
  backwards: {
    zh: "材料 {document} 的有效期 {until} 早于所证明之日 {day}",
    en: "Document {document} holds until {until}, before the day {day} that it attests.",
  },
  stranger: {
    zh: "材料 {document} 所写的“{name}”不是此规则的对象",
    en: 'Document {document} names "{name}", which this rule is not about.',
  },
};

/**
 * Judges what only a document can show: one in force passes, one that ended or is malformed fails, and where there is none it is
 * wanted. One dated after the day of judgement says nothing of that day.
 * @param months age that the attested event may have. @default - any
 */
export function* judgeAttested(
  context: RuleContext,
  rule: string,
  all: readonly Attested[],
  months?: number,
): Iterable<Judgement> {
  const own = context.environment.attestations.attestations.filter((one) => one.rule === rule);
  const sound = own.filter((one) => one.date <= context.date);
  for (const one of own) {
    const problem = problemOf(one, all);
    if (problem) yield judge("fail", placeOf(context, one), problem, valuesOf(one));
  }
  for (const attested of all) {
    const found = sound.filter((one) => isOf(one, attested) && problemOf(one, all) === undefined);
    yield judgeOne(context, attested, found, months);
  }
}

function judgeOne(
  context: RuleContext,
  { subject, evidence }: Attested,
  found: readonly Attestation[],
  months: number | undefined,
): Judgement {
  const { date } = context;
  const earliest = months === undefined ? "" : monthsBefore(date, months);
  const good = found.find((one) => one.validUntil >= date && one.date >= earliest);
  if (good) return judge("pass", subject, messages.attested, valuesOf(good));
  const [last] = [...found].sort((a, b) => (a.validUntil < b.validUntil ? 1 : -1));
  if (!last) return judge("wanted", subject, messages.wanted, { evidence });
  const values = { ...valuesOf(last), evidence, months: months ?? 0 };
  const message = last.validUntil < date ? messages.expired : messages.old;
  return judge("fail", placeOf(context, last), message, values);
}

function problemOf(one: Attestation, all: readonly Attested[]): Text | undefined {
  if ((one.unit === undefined) === (one.system === undefined)) return messages.both;
  if (one.validUntil < one.date) return messages.backwards;
  return all.some((attested) => isOf(one, attested)) ? undefined : messages.stranger;
}

function isOf({ unit, system }: Attestation, attested: Attested): boolean {
  return unit === attested.unit && system === attested.system;
}

function valuesOf({ document, validUntil, date, unit, system }: Attestation) {
  return { document: document.number, until: validUntil, day: date, name: unit ?? system ?? "" };
}

function placeOf({ environment }: RuleContext, one: Attestation): Subject {
  const at = environment.attestations.attestations.indexOf(one);
  return declared(environment, "attestations.yaml", `attestations/${at}`, one);
}

function monthsBefore(date: string, months: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

/** The cloud platform itself, unit `platform`. */
export function platformAttested({ environment }: RuleContext, evidence: Text): readonly Attested[] {
  const subject = declared(environment, "environment.yaml", "platform", environment.settings, "id");
  return [{ unit: "platform", subject, evidence }];
}
