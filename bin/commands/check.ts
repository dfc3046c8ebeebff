import { relative } from "node:path";
import { buildEstate } from "../../estate/plan";
import { renderCheck, type CheckFormatName, type CheckSource } from "../../report";
import { scrub } from "../../report/redact";
import { layoutOf } from "../../workflow/layout";
import { toolVersion } from "../../workflow/version";
import { coverageSentences } from "../coverage";
import { secretsOf } from "../estate-secrets";
import { line } from "../failure";
import { givenStacks, type GivenOptions } from "../given-stacks";
import type { CommonOptions, Io } from "../io";
import { judge, rules } from "../judge";
import { partialSentence } from "../summary";

export interface CheckOptions extends CommonOptions, GivenOptions {
  readonly format: CheckFormatName;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Ids of the rules to judge by; empty: all. */
  readonly rule: readonly string[];
}

/**
 * Judges stacks by the rules.
 * @param known the rules of the product; a test gives its own
 */
export async function check(options: CheckOptions, io: Io, known = rules): Promise<number> {
  const { environment, plans, missing, total } = await givenStacks(options, io);
  const only = options.rule.length > 0 ? { only: options.rule } : {};
  const estate = buildEstate(plans);
  const result = judge({ environment, estate, date: options.date, missing, rules: known, ...only });
  const secrets = secretsOf(estate);
  const source = { ...sourceOf(environment.directory), secrets };
  io.stdout.write(renderCheck(result, options.format, options.lang, known, source));
  // Other formats are for programs, which find the same figures in the coverage.
  if (options.format === "text" || options.format === "markdown") {
    const sentences = coverageSentences(result.coverage).map((text) => text[options.lang]);
    io.stdout.write(`\n${sentences.join(options.format === "text" ? "\n" : "\n\n")}\n`);
  }
  const partial = partialSentence(missing, total);
  // On standard error, so that a partial result in JSON is still JSON; its coverage tells the number of stacks as well.
  if (partial) io.stderr.write(`${partial[options.lang]}\n`);
  for (const problem of scrub(result.problems, secrets)) io.stderr.write(`${line(problem, options.lang)}\n`);
  return result.exitCode;
}

/** Other programs find files from the root of the project. */
function sourceOf(folder: string): CheckSource {
  const { root } = layoutOf();
  return { folder: relative(root, folder).replaceAll("\\", "/"), toolVersion: toolVersion(root) };
}
