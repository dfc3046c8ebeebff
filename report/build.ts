import type { Environment } from "../environments/model";
import { fill, type Text } from "../messages/text";
import type { CheckResult, Finding } from "../policies/rule";
import { addCounts, countUnknown, isWhole, noActions, summarise, type PlanSummary } from "./changes";
import { unitSentences } from "./meaning";
import { messages } from "./messages";
import type {
  Change,
  PlannedStack,
  Review,
  ReviewInput,
  StackReview,
  UnitReview,
  Verdict,
  VerdictKind,
} from "./model";
import { scrub, scrubCheck } from "./redact";
import { unitOf, type Unit } from "./units";
import { blocks, compare } from "./wording";

interface ReadStack extends PlanSummary {
  readonly unit: Unit;
  readonly review: StackReview;
}

/** Makes the review of a change set. The same input gives the same review; secrets of the plans stand nowhere in it. */
export function buildReview(input: ReviewInput): Review {
  const { environment, date, generatedFrom, cost, paths, rules, omitted = [] } = input;
  const read = input.stacks.map((stack) => readStack(stack, environment));
  const secrets = read.flatMap((stack) => stack.secrets);
  const stacks = scrub(
    read.map((stack) => stack.review),
    secrets,
  );
  const changes = scrub(read.flatMap((stack) => stack.changes).sort(byDanger), secrets);
  const check = scrubCheck(input.check, secrets);
  const units = unitReviews(read, stacks, changes, check, environment);
  const { settings } = environment;
  return {
    format: "egov-review/1",
    environment: {
      id: environment.id,
      name: settings.name,
      kind: settings.kind,
      notice: settings.notice,
      marking: settings.marking,
    },
    date,
    generatedFrom,
    verdict: verdictOf(stacks, omitted.length, units, changes, check),
    totals: addCounts(stacks.map((stack) => stack.resources)),
    stacks,
    omitted,
    units,
    changes,
    check,
    ...(rules && { rules: rules.map(({ id, remedy }) => ({ id, remedy })) }),
    ...(cost && { cost }),
    ...(paths && { paths: scrub(paths, secrets) }),
    unknown: { attributes: countUnknown(changes), asked: check.coverage.unknown.length },
  };
}

function readStack(stack: PlannedStack, environment: Environment): ReadStack {
  const unit = unitOf(stack.id, environment);
  const failed = stack.failed ?? unreadable(stack.plan);
  const summary = failed ? { counts: noActions, changes: [], secrets: [] } : summarise(stack, unit.id);
  const review: StackReview = {
    id: stack.id,
    site: stack.site,
    unit: unit.id,
    preview: stack.preview,
    reused: stack.reused,
    resources: summary.counts,
    ...(failed && { failed }),
  };
  return { ...summary, unit, review };
}

function unreadable(plan: unknown): Text | undefined {
  if (plan === undefined) return messages["state.noPlan"];
  return isWhole(plan) ? undefined : messages["state.unfinished"];
}

function unitReviews(
  read: readonly ReadStack[],
  stacks: readonly StackReview[],
  changes: readonly Change[],
  check: CheckResult,
  environment: Environment,
): UnitReview[] {
  const units = [...new Map(read.map(({ unit }) => [`${unit.kind}/${unit.id}`, unit])).values()];
  return units.map((unit) => {
    const ids = read
      .filter((stack) => stack.unit.kind === unit.kind && stack.unit.id === unit.id)
      .map((stack) => stack.review.id);
    const own = stacks.filter((stack) => ids.includes(stack.id));
    const ownChanges = changes.filter((change) => ids.includes(change.stack));
    const blocking = check.findings.filter(
      (finding) => blocks(finding) && concerns(finding, unit, ids),
    ).length;
    return {
      ...unit,
      stacks: ids,
      counts: addCounts(own.map((stack) => stack.resources)),
      unchanged:
        blocking === 0 && ownChanges.length === 0 && own.every((stack) => !stack.failed && !stack.preview),
      preview: own.some((stack) => stack.preview),
      blocking,
      sentences: unitSentences(unit, own, ownChanges, blocking, environment),
    };
  });
}

const folders: Readonly<Record<string, Unit["kind"]>> = {
  agencies: "agency",
  counties: "county",
  domains: "domain",
};

/** A declaration has no stack; its address begins with the file of the unit. */
function concerns({ subject }: Finding, unit: Unit, stacks: readonly string[]): boolean {
  if (subject.stack !== undefined) return stacks.includes(subject.stack);
  const [, folder, name] = /^(?:([\w-]+)\/)?([\w-]+)\.ya?ml/.exec(subject.address) ?? [];
  if (folder === undefined) return name === unit.kind;
  return folders[folder] === unit.kind && name === unit.id;
}

function verdictOf(
  stacks: readonly StackReview[],
  omitted: number,
  units: readonly UnitReview[],
  changes: readonly Change[],
  check: CheckResult,
): Verdict {
  const blocking = check.findings.filter(blocks).length;
  const missing = omitted + stacks.filter((stack) => stack.failed).length;
  const problems = check.problems?.length ?? 0;
  const previews = stacks.filter((stack) => stack.preview).length;
  const changed = units.filter((unit) =>
    unit.stacks.some((id) => changes.some((change) => change.stack === id)),
  ).length;
  const kind = verdictKind({
    blocking,
    gaps: missing + problems,
    clean: check.clean,
    previews,
    changes: changes.length,
  });
  const sentence = fill(messages[`verdict.${kind}`], {
    blocking,
    missing,
    problems,
    previews,
    units: changed,
  });
  return { kind, blocking, units: changed, sentence };
}

interface VerdictFacts {
  readonly blocking: number;
  /** Stacks without a plan and problems of the check itself. */
  readonly gaps: number;
  readonly clean: boolean;
  readonly previews: number;
  readonly changes: number;
}

function verdictKind({ blocking, gaps, clean, previews, changes }: VerdictFacts): VerdictKind {
  if (blocking > 0) return "blocked";
  if (gaps > 0 || !clean) return "incomplete";
  if (previews > 0) return "preview";
  return changes > 0 ? "ready" : "unchanged";
}

const dangerous: readonly Change["action"][] = ["delete", "replace", "forget"];

function byDanger(a: Change, b: Change): number {
  return rank(a) - rank(b) || compare(a.stack, b.stack) || compare(a.address, b.address);
}

function rank({ action }: Change): number {
  const place = dangerous.indexOf(action);
  return place < 0 ? dangerous.length : place;
}
