import type { Environment } from "../environments/model";
import type { Waiver } from "../environments/types";
import type { Estate } from "../estate/model";
import { sourceKinds, type SourceKind } from "../estate/sources/kind";
import { EgovError, ExitCode, type Problem } from "../messages/errors";
import { fill, type Text } from "../messages/text";
import { attestationRule, wrongAttestations } from "./attestations";
import { unknownResources } from "./known-types";
import { attestationMessages, engineMessages, waiverMessages } from "./messages";
import { cite, loadNorms, normsInForce, type Norms } from "./norms";
import { settleOverlaps, type Draft } from "./overlaps";
import { RecordingEstate } from "./recording";
import type { CheckResult, Coverage, Finding, Judgement, Result, Rule, RuleContext, Subject } from "./rule";
import { nearest } from "./suggest";
import { applyWaivers, waiverRule } from "./waivers";

export interface CheckInput {
  readonly environment: Environment;
  readonly estate: Estate;
  /** Every rule of the product; `only` chooses among them. */
  readonly rules: readonly Rule[];
  /** Day by which norms and dated exceptions are judged, YYYY-MM-DD. */
  readonly date: string;
  /** @default - those of the environment */
  readonly waivers?: readonly Waiver[];
  /** Plans of some stacks were left out on purpose. @default false */
  readonly partial?: boolean;
  /** Ids of the rules to run. @default - all */
  readonly only?: readonly string[];
  /** @default - `policies/norms.yaml` */
  readonly norms?: Norms;
}

/** A check with what kept it from being complete. */
export interface CheckOutcome extends CheckResult {
  readonly problems: readonly Problem[];
  readonly notRun: NonNullable<CheckResult["notRun"]>;
  /** Exit code of a command that ends with this check. */
  readonly exitCode: number;
}

type Ran = CheckResult["rules"][number];

/**
 * Judges an estate and the environment that declares it. Same input, same result.
 * A rule that breaks, and a resource that no rule knows, are problems of the result; the other rules judge all the same.
 * @throws EgovError with exit code 2 when there is nothing to judge or nothing to judge by
 */
export function check(input: CheckInput): CheckOutcome {
  const { environment, date, rules } = input;
  const norms = input.norms ?? loadNorms();
  const chosen = choose(input);
  if (input.estate.resources.length === 0) throw refuse(fill(engineMessages.noResources));
  const estate = new RecordingEstate(input.estate);
  const context = contextOf(environment, estate, date, input.partial ?? false);
  const problems: Problem[] = [...unknownResources(estate)];
  const notRun: CheckOutcome["notRun"][number][] = [];
  const found: Draft[] = [];
  let broken = false;
  for (const rule of chosen) {
    const cited = normsInForce(norms, rule.norms, date);
    if (cited.length === 0) {
      notRun.push({ id: rule.id, title: rule.title, reason: fill(engineMessages.notInForce, { date }) });
      continue;
    }
    const citations = cited.map((reference) => cite(norms, reference));
    try {
      // One by one: a call cannot take as many arguments as a large estate has findings.
      for (const finding of run(rule, context, citations)) found.push(finding);
    } catch (error) {
      broken = true;
      const reason = fill(engineMessages.crashed, { rule: rule.id, reason: reasonOf(error) });
      problems.push({ message: reason });
      notRun.push({ id: rule.id, title: rule.title, reason });
    }
  }
  const ranIds = new Set(
    chosen.filter(({ id }) => !notRun.some((other) => other.id === id)).map(({ id }) => id),
  );
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const waivers = input.waivers ?? environment.waivers.waivers;
  const waived = applyWaivers(environment, found, waivers, known, ranIds, date);
  const attested = wrongAttestations(environment, known);
  const settled = settleOverlaps(waived.findings);
  const findings = [...settled, ...waived.wrong, ...attested].sort(compareFindings);
  const blocked = findings.some(({ result }) => result === "fail" || result === "undetermined");
  return {
    date,
    findings,
    rules: summarise(
      chosen.filter(({ id }) => ranIds.has(id)),
      findings,
    ),
    coverage: coverageOf(estate, waived.findings),
    clean: !blocked && problems.length === 0,
    problems,
    notRun,
    exitCode: exitCodeOf(broken, problems.length > 0, blocked),
  };
}

function choose({ rules, only, date }: CheckInput): readonly Rule[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
    throw refuse(fill(engineMessages.badDate, { date }));
  }
  const ids = rules.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw refuse(fill(engineMessages.duplicateRule, { rule: twice }));
  const unknown = (only ?? []).filter((id) => !ids.includes(id));
  if (unknown.length > 0) throw new EgovError(unknown.map((id) => ({ message: unknownRule(id, ids) })));
  const chosen = only === undefined ? rules : rules.filter(({ id }) => only.includes(id));
  if (chosen.length === 0) throw refuse(fill(engineMessages.noRules));
  return chosen;
}

function unknownRule(id: string, ids: readonly string[]): Text {
  const { zh, en } = fill(engineMessages.unknownRule, { rule: id });
  const near = nearest(id, ids);
  if (near === undefined) return { zh, en };
  const hint = fill(engineMessages.didYouMean, { rule: near });
  return { zh: zh + hint.zh, en: en + hint.en };
}

function refuse(message: Text): EgovError {
  return new EgovError([{ message }], ExitCode.input);
}

function contextOf(environment: Environment, estate: Estate, date: string, partial: boolean): RuleContext {
  return {
    environment,
    estate,
    date,
    partial,
    subject: ({ stack, address, origin }) => ({ stack, address, ...(origin ? { origin } : {}) }),
  };
}

function run(rule: Rule, context: RuleContext, norms: readonly Text[]): Draft[] {
  const judgements = [...rule.check(context)];
  for (const { result } of judgements) mayGive(rule, result);
  const findings = judgements.map((judgement): Draft => ({
    rule: rule.id,
    severity: rule.severity,
    norms,
    ...judgement,
  }));
  if (findings.length > 0) return findings;
  const subject = { address: "environment.yaml" };
  const message = fill(engineMessages.nothingToJudge);
  return [{ rule: rule.id, result: "not-applicable", severity: rule.severity, subject, message, norms }];
}

/** A plan never proves what only the running cloud or a document can, and decides by itself what it can. */
function mayGive({ id, decidedBy = "plan" }: Rule, result: Judgement["result"]): void {
  if (result === "wanted" ? decidedBy !== "plan" : result !== "pass" || decidedBy !== "live") return;
  throw new RangeError(`Rule ${id} is decided by ${decidedBy} and cannot give "${result}"`);
}

const worstFirst: readonly Result[] = ["fail", "undetermined", "waived", "wanted", "pass", "not-applicable"];

function summarise(rules: readonly Rule[], findings: readonly Finding[]): Ran[] {
  const titles = new Map(rules.map(({ id, title }): [string, Text] => [id, title]));
  const deciders = new Map(rules.map(({ id, decidedBy }) => [id, decidedBy]));
  if (findings.some(({ rule }) => rule === waiverRule)) titles.set(waiverRule, waiverMessages.title);
  if (findings.some(({ rule }) => rule === attestationRule))
    titles.set(attestationRule, attestationMessages.title);
  const summary = new Map<string, { subjects: number; last?: Subject; worst: number }>();
  for (const id of titles.keys()) summary.set(id, { subjects: 0, worst: worstFirst.length - 1 });
  for (const { rule, subject, result } of findings) {
    const entry = summary.get(rule);
    if (!entry) continue;
    entry.worst = Math.min(entry.worst, worstFirst.indexOf(result));
    // Findings are in order of rule and subject, so equal subjects stand together.
    if (result === "not-applicable" || (entry.last && isSameSubject(entry.last, subject))) continue;
    entry.subjects += 1;
    entry.last = subject;
  }
  return [...titles].map(([id, title]) => ({
    id,
    title,
    subjects: summary.get(id)?.subjects ?? 0,
    worst: worstFirst[summary.get(id)?.worst ?? 0] ?? "fail",
    ...given(deciders.get(id)),
  }));
}

function isSameSubject(a: Subject, b: Subject): boolean {
  return a.stack === b.stack && a.address === b.address;
}

function given(decidedBy: Rule["decidedBy"]): Pick<Ran, "decidedBy"> {
  return decidedBy === undefined ? {} : { decidedBy };
}

function coverageOf(estate: RecordingEstate, findings: readonly Finding[]): Coverage {
  const judged = new Map(estate.stacks.map((stack) => [stack, new Set<string>()]));
  for (const { result, subject } of findings) {
    const { stack, address } = subject;
    if (result !== "not-applicable" && stack !== undefined) judged.get(stack)?.add(address);
  }
  const living = estate.resources.filter(({ mode, after }) => mode === "managed" && after !== null);
  const rest = living.filter(({ stack, address }) => judged.get(stack)?.has(address) !== true);
  const byType = new Map<string, number>();
  for (const { type } of rest) byType.set(type, (byType.get(type) ?? 0) + 1);
  return {
    stacks: estate.stacks.length,
    resources: living.length,
    judged: living.length - rest.length,
    notJudged: Object.fromEntries([...byType].sort(([a], [b]) => (a < b ? -1 : 1))),
    unknown: estate.unknown(),
    asked: estate.asked(),
    sources: sourcesOf(estate),
  };
}

function sourcesOf({ sources }: RecordingEstate): NonNullable<Coverage["sources"]> {
  const stacksOf = (kind: SourceKind) => [...sources].filter(([, of]) => of === kind).map(([stack]) => stack);
  const given = sourceKinds.map((kind) => [kind, stacksOf(kind)] as const);
  return Object.fromEntries(given.filter(([, stacks]) => stacks.length > 0));
}

function exitCodeOf(broken: boolean, incomplete: boolean, blocked: boolean): number {
  if (broken) return ExitCode.broken;
  if (incomplete) return ExitCode.input;
  return blocked ? ExitCode.findings : ExitCode.clean;
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.rule, b.rule) ||
    compare(a.subject.stack ?? "", b.subject.stack ?? "") ||
    compare(a.subject.address, b.subject.address) ||
    compare(a.message.en, b.message.en)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
