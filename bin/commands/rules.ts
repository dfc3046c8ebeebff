import { hint } from "../../environments/suggest";
import { EgovError, ExitCode } from "../../messages/errors";
import { fill } from "../../messages/text";
import { loadNorms } from "../../policies/norms";
import { rules as allRules } from "../../policies/rules";
import { layoutOf } from "../../workflow/layout";
import { sayJson, type CommonOptions, type Io } from "../io";
import { messages } from "../messages";
import { catalogue, entryOf } from "../rules/catalogue";
import { clauseCoverage } from "../rules/clauses";
import { coverageMarkdown, coverageText } from "../rules/coverage";
import { readRuleFiles } from "../rules/files";
import { listMarkdown, listText } from "../rules/list";
import { showMarkdown, showText } from "../rules/show";

export interface RulesOptions extends CommonOptions {
  /** Nothing, `show <id>` or `coverage`. */
  readonly words: readonly string[];
  readonly format: "text" | "json" | "markdown";
}

const words = ["show", "coverage"];

/**
 * Lists the rules, shows one, or shows which clauses they cover.
 * @throws EgovError with exit code 2 for another word or an unknown rule
 */
export async function rules(options: RulesOptions, io: Io): Promise<number> {
  const [word, ...others] = options.words;
  if (word === undefined) list(options, io);
  else if (word === "show") show(others, options, io);
  else if (word === "coverage" && others.length === 0) cover(options, io);
  else {
    const wrong = word === "coverage" ? (others[0] ?? "") : word;
    throw new EgovError([
      { message: fill(messages.unknownRulesWord, { word: wrong, hint: hint(wrong, words) }) },
    ]);
  }
  return Promise.resolve(ExitCode.clean);
}

function list({ format, lang }: RulesOptions, io: Io): void {
  const entries = catalogue(allRules, loadNorms());
  if (format === "json") sayJson(io, { rules: entries });
  else io.stdout.write(format === "text" ? listText(entries, lang) : listMarkdown(entries, lang));
}

function show(ids: readonly string[], { format, lang }: RulesOptions, io: Io): void {
  const known = allRules.map(({ id }) => id);
  if (ids.length === 0)
    throw new EgovError([{ message: fill(messages.missingRule, { example: known[0] ?? "" }) }]);
  const wrong = ids.filter((id) => !known.includes(id.toUpperCase()));
  if (wrong.length > 0) {
    throw new EgovError(
      wrong.map((word) => ({
        message: fill(messages.unknownRule, { word, hint: hint(word.toUpperCase(), known) }),
      })),
    );
  }
  const wanted = new Set(ids.map((id) => id.toUpperCase()));
  const shown = allRules
    .filter(({ id }) => wanted.has(id))
    .map((rule) => ({
      entry: entryOf(rule, loadNorms()),
      files: readRuleFiles(layoutOf().root, rule.id),
    }));
  if (format === "json") sayJson(io, { rules: shown.map(({ entry, files }) => ({ ...entry, ...files })) });
  else {
    const render = format === "text" ? showText : showMarkdown;
    io.stdout.write(shown.map(({ entry, files }) => render(entry, files, lang)).join("\n"));
  }
}

function cover({ format, lang }: RulesOptions, io: Io): void {
  const coverage = clauseCoverage(allRules, loadNorms());
  if (format === "json") sayJson(io, coverage);
  else io.stdout.write(format === "text" ? coverageText(coverage, lang) : coverageMarkdown(coverage, lang));
}
