import { fill, type Language, type Text, type Values } from "../messages/text";
import type { CheckResult, Finding, Result, Subject } from "../policies/rule";
import { subjectName } from "../policies/subject";
import { isMarker } from "./markers";
import { messages, type MessageId } from "./messages";
import { list, same } from "./phrases";
import type { AttributeChange, Change, Review, StackReview } from "./model";

export { subjectName };

/** Texts of the catalogue in one language. */
export type Say = (id: MessageId, values?: Values) => string;

export function sayIn(language: Language): Say {
  return (id, values) => fill(messages[id], values)[language];
}

/** What stands in brackets after a word. */
export function aside(text: string, say: Say): string {
  return say("aside", { text });
}

/** Order of a reader's interest. */
export const resultOrder: readonly Result[] = [
  "fail",
  "undetermined",
  "waived",
  "wanted",
  "not-applicable",
  "pass",
];

const severityOrder = ["critical", "high", "medium", "low"];

/** Whether a finding stops the change set; undetermined stops as much as fail. */
export function blocks(finding: Finding): boolean {
  return finding.result === "fail" || finding.result === "undetermined";
}

/** Findings that need a reader's eye, the worst first. */
export function notable(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ result }) => result === "fail" || result === "undetermined" || result === "waived")
    .sort(
      (a, b) =>
        resultOrder.indexOf(a.result) - resultOrder.indexOf(b.result) ||
        severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
        compare(a.rule, b.rule) ||
        compare(subjectName(a.subject), subjectName(b.subject)),
    );
}

/** What somebody must still look at or bring: findings that need an eye, then evidence that is wanted. */
export function reportable(findings: readonly Finding[]): Finding[] {
  return [...notable(findings), ...findings.filter(({ result }) => result === "wanted")];
}

/** Findings that need an eye, those of one rule and result together. */
export function findingGroups(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of notable(findings)) {
    const key = `${finding.result} ${finding.rule}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** YAML place as `agencies/finance.yaml:12`. */
export function placeName(origin: Subject["origin"]): string {
  return origin ? `${origin.file}:${origin.line}` : "";
}

export function evidenceText(finding: Finding): string {
  return Object.entries(finding.evidence ?? {})
    .map(([key, value]) => `${key} = ${typeof value === "object" ? value.join(", ") : value}`)
    .join("; ");
}

/** Citations of a rule, gathered from its findings. */
export function normsOf(rule: string, findings: readonly Finding[]): Text[] {
  const norms = findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.norms);
  return [...new Map(norms.map((norm) => [norm.en, norm])).values()];
}

/** Items one after the other, as a list without an "and". */
export function joined(items: readonly Text[], language: Language): string {
  return items.map((item) => item[language]).join(language === "zh" ? "；" : "; ");
}

/** Number of findings by result, in the order of a reader's interest. */
export function countResults(findings: readonly Finding[]): Readonly<Record<Result, number>> {
  const counts = resultOrder.map((result) => [
    result,
    findings.filter((one) => one.result === result).length,
  ]);
  return Object.fromEntries(counts) as Record<Result, number>;
}

/** A value of a plan in words. */
export function valueText(value: unknown, say: Say): string {
  if (value === undefined || value === null) return say("value.unset");
  if (isMarker(value)) return say(value.marker === "sensitive" ? "value.sensitive" : "value.unknown");
  if (typeof value === "string") return value === "" ? '""' : value;
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item, say)).join(", ")}]`;
  if (typeof value !== "object") return String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${valueText(item, say)}`)
    .join(", ")}}`;
}

/** What a page shows of one attribute: both sides of a change, only the new side of something new. */
export function attributeText(attribute: AttributeChange, action: Change["action"], say: Say): string {
  const forces = attribute.forcesReplacement ? aside(say("value.forces"), say) : "";
  if (action === "create") return `${attribute.name} = ${valueText(attribute.after, say)}`;
  if (action === "delete" || action === "forget")
    return `${attribute.name} = ${valueText(attribute.before, say)}`;
  return `${attribute.name}: ${valueText(attribute.before, say)} → ${valueText(attribute.after, say)}${forces}`;
}

/** What a reader must know of the stacks before anything else: which are missing, which are previews, which plans are old. */
export function stackNotes({ stacks, omitted }: Review, say: Say): string[] {
  const ids = (some: readonly StackReview[]) => some.map((stack) => stack.id);
  const notes = [
    ["note.failed", ids(stacks.filter((stack) => stack.failed))],
    ["note.omitted", omitted],
    ["note.preview", ids(stacks.filter((stack) => stack.preview))],
    ["note.reused", ids(stacks.filter((stack) => stack.reused))],
  ] as const;
  return notes.flatMap(([id, some]) => {
    if (some.length === 0) return [];
    return say(id, { count: some.length, all: stacks.length, stacks: list(some.map(same)) });
  });
}

export function yuan(amount: number): string {
  return String(Math.round(amount * 100) / 100).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What kept the check from being complete. */
export function problemSentences({ problems = [] }: CheckResult, language: Language, say: Say): string[] {
  return problems.map(({ message, place }) => {
    const where = place
      ? aside([place.file, place.line].filter((part) => part !== undefined).join(":"), say)
      : "";
    return say("check.problem", { message: `${message[language]}${where}` });
  });
}

/** Rules that did not judge. */
export function notRunSentences({ notRun = [] }: CheckResult, say: Say): string[] {
  return notRun.map(({ id, title, reason }) => say("check.notRun", { rule: id, title, reason }));
}

/** Attributes that stayed unknown, alike ones together: a new city has thousands of the same kind. */
export interface UnknownKind {
  readonly type: string;
  readonly attribute: string;
  readonly reason: string;
  readonly count: number;
  /** First of them. */
  readonly example: string;
}

export function unknownKinds({ unknown }: CheckResult["coverage"]): UnknownKind[] {
  const kinds = new Map<string, UnknownKind>();
  for (const one of unknown) {
    const type = typeOf(one.address);
    const key = JSON.stringify([type, one.attribute, one.reason]);
    const known = kinds.get(key);
    const { attribute, reason } = one;
    kinds.set(
      key,
      known
        ? { ...known, count: known.count + 1 }
        : { type, attribute, reason, count: 1, example: subjectName(one) },
    );
  }
  return [...kinds].sort(([a], [b]) => compare(a, b)).map(([, kind]) => kind);
}

function typeOf(address: string): string {
  return (
    address
      .replace(/^(module\.[^.]+\.)+/, "")
      .replace(/^data\./, "")
      .split(".", 1)[0] ?? address
  );
}

/** Verdict, results and coverage of a check, a sentence each. */
export function checkSummary({ findings, coverage, clean, problems = [] }: CheckResult, say: Say): string[] {
  const { "not-applicable": notApplicable, ...counts } = countResults(findings);
  const { stacks, resources, judged } = coverage;
  return [
    say("check.results", { ...counts, notApplicable }),
    say("coverage.seen", { stacks, resources }),
    say("coverage.judged", { judged, rest: resources - judged }),
    say("coverage.unknownOfCheck", { asked: coverage.unknown.length }),
    verdictSentence(counts.fail + counts.undetermined, problems.length, clean, say),
  ];
}

function verdictSentence(blocking: number, problems: number, clean: boolean, say: Say): string {
  if (blocking > 0) return say("check.blocked", { count: blocking });
  return clean ? say("check.clean") : say("check.incomplete", { count: problems });
}
