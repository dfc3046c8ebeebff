import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { StackPlan } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { priorOf } from "../../estate/prior";
import { readPlanFile } from "../../estate/read";
import { EgovError, ExitCode } from "../../messages/errors";
import { fill, type Text } from "../../messages/text";
import { addressesOf } from "../../reachability/assertions";
import { reachOf } from "../../reachability/city";
import { declaredFlows } from "../../reachability/declared";
import { ask } from "../../reachability/questions";
import { askedServices } from "../../reachability/service-names";
import { lines } from "../../report/formats/json";
import { answerText, showAnswer } from "../../report/paths/answer";
import { changeOf, changeText, touchedBy } from "../../report/paths/change";
import { matrixOf, matrixText } from "../../report/paths/matrix";
import { scrub } from "../../report/redact";
import { secretsOf } from "../estate-secrets";
import { givenStacks, type GivenOptions, type GivenStacks } from "../given-stacks";
import type { CommonOptions, Io } from "../io";
import { messages } from "../messages";
import { parseEnd } from "../path-ends";
import { partialSentence } from "../summary";

export interface PathsOptions extends CommonOptions, GivenOptions {
  readonly from?: string;
  readonly to?: string;
  readonly protocol?: string;
  readonly port?: number;
  readonly matrix: boolean;
  readonly diff: boolean;
  /** Folder of another run. */
  readonly before?: string;
  readonly format: string;
}

/** Answers who can talk to whom: one question, the whole matrix, or what a change opens and closes. */
export async function paths(options: PathsOptions, io: Io): Promise<number> {
  const kind = kindOf(options);
  const given = await givenStacks(options, io);
  const write = { question: answer, matrix, diff }[kind];
  io.stdout.write(write(given, options, io));
  const partial = partialSentence(given.missing, given.total);
  if (partial) io.stderr.write(`${partial[options.lang]}\n`);
  return ExitCode.clean;
}

function kindOf({ from, to, port, protocol, matrix: all, diff: change, before }: PathsOptions) {
  const isDiff = change || before !== undefined;
  const isQuestion = from !== undefined || to !== undefined;
  if ([all, isDiff, isQuestion].filter(Boolean).length > 1) throw wrong(messages.pathsOne);
  if (port !== undefined && protocol !== "tcp" && protocol !== "udp") throw wrong(messages.portNeedsProtocol);
  if (all) return "matrix";
  if (isDiff) return "diff";
  if (from === undefined || to === undefined) throw wrong(messages.pathsNeed);
  return "question";
}

function wrong(text: Text): EgovError {
  return new EgovError([{ message: fill(text) }]);
}

function answer({ environment, plans }: GivenStacks, options: PathsOptions): string {
  const from = parseEnd(environment, "--from", options.from ?? "");
  const to = parseEnd(environment, "--to", options.to ?? "");
  const services = askedServices(options.protocol, options.port);
  const asked = [...addressesOf(environment), ...[from, to].flatMap(({ addresses }) => addresses ?? [])];
  const estate = buildEstate(plans);
  const city = reachOf(environment, estate, asked);
  const found = ask(city, { from, to, ...(services ? { services } : {}) });
  const shown = scrub(showAnswer(city, found, declaredFlows(environment)), secretsOf(estate));
  if (options.format === "json") return `${lines(shown, 0)}\n`;
  const words = [options.protocol, options.port].filter((part) => part !== undefined).join("/");
  return answerText(shown, words, options.lang);
}

function matrix({ environment, plans }: GivenStacks, options: PathsOptions): string {
  const estate = buildEstate(plans);
  const whole = scrub(matrixOf(reachOf(environment, estate)), secretsOf(estate));
  if (options.format === "json") return `${lines(whole, 0)}\n`;
  const counts = { agencies: environment.agencies.length, counties: environment.counties.length };
  return matrixText(whole, counts, options.lang);
}

function diff({ environment, plans }: GivenStacks, options: PathsOptions, io: Io): string {
  const earlier = options.before === undefined ? priorOf(plans) : plansIn(resolve(io.cwd, options.before));
  const before = earlier.length === 0 ? undefined : buildEstate(earlier);
  const after = buildEstate(plans);
  const reached = before && reachOf(environment, before);
  const change = scrub(changeOf(reached, reachOf(environment, after), touchedBy(after)), [
    ...(before ? secretsOf(before) : []),
    ...secretsOf(after),
  ]);
  return options.format === "json" ? `${lines(change, 0)}\n` : changeText(change, options.lang);
}

/** Plans of another run, or of any origin: `stacks/<id>/plan.json`, or `<id>/plan.json`. */
function plansIn(folder: string): readonly StackPlan[] {
  const stacks = existsSync(join(folder, "stacks")) ? join(folder, "stacks") : folder;
  const names = existsSync(stacks) ? readdirSync(stacks).sort() : [];
  const files = names
    .map((name) => [name, join(stacks, name, "plan.json")] as const)
    .filter(([, file]) => existsSync(file));
  if (files.length === 0) throw new EgovError([{ message: fill(messages.noPlansIn, { folder }) }]);
  return files.map(([name, file]) => readPlanFile(file, name));
}
