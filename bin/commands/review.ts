import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildEstate } from "../../estate/plan";
import { ExitCode } from "../../messages/errors";
import { fill, type Text } from "../../messages/text";
import type { CheckOutcome } from "../../policies/engine";
import { projectCosts } from "../../policies/facts/cost";
import { buildReview, renderCheck, reviewPaths, writeReview } from "../../report";
import type { Provenance, Review } from "../../report/model";
import { readLastPlans } from "../../workflow/last-plans";
import { writing } from "../../workflow/out-folder";
import type { PlannedStack } from "../../workflow/plan";
import type { Toolchain } from "../../workflow/toolchain";
import { toolVersion } from "../../workflow/version";
import { writeWhole } from "../../workflow/whole-file";
import { line } from "../failure";
import { shown } from "../find-environment";
import { say, sayJson, type Io } from "../io";
import { judge, rules } from "../judge";
import { messages } from "../messages";
import { planSession, type PlanningOptions } from "../planning";
import { goOn, openSession, type Session } from "../session";
import { countPlans, findingSentence, partialSentence, planSentences } from "../summary";

export interface ReviewOptions extends PlanningOptions {
  /** YYYY-MM-DD. */
  readonly date: string;
}

const reportFiles = ["findings.json", "review.json", "review.md", "review.html"];

/**
 * Validates, plans, judges and writes the report. With `--stack` the other stacks come from the last run where their plans
 * still hold; where not, the review is incomplete and never clean.
 */
export async function review(options: ReviewOptions, io: Io): Promise<number> {
  const start = performance.now();
  const session = await openSession(options, io);
  // A report must never stand beside plans that it does not speak of.
  writing(session.out, () => {
    for (const name of reportFiles) rmSync(join(session.out, name), { force: true });
  });
  const { planned, toolchain } = await planSession(session, options, io);
  const { available, missing } = withOthers(session, planned);
  await goOn(io);
  const plans = available.map(({ id, ...plan }) => ({ stack: id, ...plan }));
  const estate = buildEstate(plans);
  const { environment } = session;
  const result = judge({ environment, estate, date: options.date, missing });
  const built = buildReview({
    environment,
    date: options.date,
    generatedFrom: await provenance(session, toolchain),
    stacks: available,
    omitted: missing,
    check: result,
    cost: projectCosts(environment, estate),
    paths: reviewPaths(environment, estate, plans),
    rules,
  });
  const files = writeReport(session.out, built, result, options);
  const outcome: Outcome = {
    session,
    planned,
    missing,
    result,
    files,
    built,
    seconds: (performance.now() - start) / 1000,
  };
  if (options.json) sayJson(io, asJson(outcome));
  else if (!options.quiet) for (const text of sentences(outcome, io)) say(io, options.lang, text);
  for (const problem of result.problems) io.stderr.write(`${line(problem, options.lang)}\n`);
  return missing.length > 0 ? Math.max(result.exitCode, ExitCode.findings) : result.exitCode;
}

interface Outcome {
  readonly session: Session;
  readonly planned: readonly PlannedStack[];
  readonly missing: readonly string[];
  readonly result: CheckOutcome;
  readonly files: readonly string[];
  readonly built: Review;
  readonly seconds: number;
}

/** The planned stacks with the still true plans of those that were not chosen. */
function withOthers(
  session: Session,
  planned: readonly PlannedStack[],
): { available: PlannedStack[]; missing: string[] } {
  const { stacks, selected, out, environment, layout } = session;
  const others = stacks.filter(({ id }) => !selected.has(id));
  const last = readLastPlans(others, { out, environment: environment.id, layout });
  const byId = new Map([...planned, ...last.planned].map((stack) => [stack.id, stack]));
  return {
    available: stacks.flatMap(({ id }) => byId.get(id) ?? []),
    missing: stacks.map(({ id }) => id).filter((id) => !byId.has(id)),
  };
}

function writeReport(out: string, built: Review, result: CheckOutcome, { lang }: ReviewOptions): string[] {
  return writing(out, () => {
    const findings = join(out, "findings.json");
    writeWhole(findings, renderCheck(result, "json", lang, rules));
    return [findings, ...writeReview(built, out, lang)];
  });
}

async function provenance(
  { layout, environment }: Session,
  { engine, provider }: Toolchain,
): Promise<Provenance> {
  const commit = await commitOf(environment.directory);
  return {
    ...(commit && { commit }),
    engine: `${engine.label} ${engine.version}`,
    provider: `${provider.source.split("/")[0]} ${provider.version}`,
    toolVersion: toolVersion(layout.root),
  };
}

/** Commit that the environment stands at, marked when files of it differ; nothing outside a repository. */
async function commitOf(folder: string): Promise<string | undefined> {
  const git = promisify(execFile);
  try {
    const { stdout: commit } = await git("git", ["-C", folder, "rev-parse", "HEAD"]);
    const { stdout: changed } = await git("git", ["-C", folder, "status", "--porcelain", "--", "."]);
    return `${commit.trim()}${changed === "" ? "" : "+changes"}`;
  } catch {
    return undefined;
  }
}

function sentences({ session, planned, missing, result, files, built, seconds }: Outcome, io: Io): Text[] {
  const partial = partialSentence(missing, session.stacks.length);
  const paths = files.map((file) => shown(file, io.cwd)).join(" ");
  return [
    ...planSentences(session.environment.id, countPlans(planned)),
    findingSentence(result),
    ...(partial ? [partial] : []),
    built.verdict.sentence,
    fill(messages.report, { files: paths }),
    fill(messages.seconds, { seconds: seconds.toFixed(1) }),
  ];
}

function asJson({ session, planned, missing, result, files, built, seconds }: Outcome): unknown {
  return {
    environment: session.environment.id,
    verdict: built.verdict,
    clean: result.exitCode === ExitCode.clean && missing.length === 0,
    problems: result.problems,
    partial: missing.length > 0,
    missing,
    ...countPlans(planned),
    coverage: result.coverage,
    files,
    seconds: Number(seconds.toFixed(3)),
  };
}
