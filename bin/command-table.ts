import type { Language, Text } from "../messages/text";
import { parseChoice, parseDate, parseJobs, parsePort, parseText, today } from "./arguments";
import type { CommonOptions, Io } from "./io";
import { messages } from "./messages";

/** Values as the command line gives them, parsed. */
export interface Parsed extends CommonOptions {
  /** Argument. */
  readonly environment?: string;
  /** `--environment` of `check`. */
  readonly environmentOption?: string;
  readonly stack?: readonly string[];
  readonly plan?: readonly string[];
  readonly jobs?: number;
  readonly out?: string;
  readonly format?: string;
  readonly date?: string;
  readonly fresh?: boolean;
  readonly rule?: readonly string[];
  readonly early?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly protocol?: string;
  readonly port?: number;
  readonly matrix?: boolean;
  readonly diff?: boolean;
  readonly before?: string;
}

/** Values of a command that is about an environment. */
export type EnvironmentParsed = Parsed & { readonly environment: string };

/** Values of a command that is about something else, named by words. */
export type WordsParsed = Parsed & { readonly words: readonly string[] };

export interface OptionSpec {
  readonly flags: string;
  readonly help: Text;
  /** Turns the words after the option into its value; a switch has none. */
  readonly parse?: (value: string, previous: unknown) => unknown;
}

interface SharedSpec {
  readonly name: string;
  readonly help: Text;
  readonly options: readonly OptionSpec[];
}

/** A command about one environment. Its `run` loads it: nothing but the table is loaded for `--help`. */
export interface EnvironmentCommand extends SharedSpec {
  /** The environment may come from an option instead of the argument. */
  readonly environmentOptional?: boolean;
  readonly words?: undefined;
  readonly run: (options: EnvironmentParsed, io: Io) => Promise<number>;
}

/** A command that takes words of its own instead of an environment. */
export interface WordsCommand extends SharedSpec {
  /** What the words may be. */
  readonly words: Text;
  readonly run: (options: WordsParsed, io: Io) => Promise<number>;
}

export type CommandSpec = EnvironmentCommand | WordsCommand;

const list = (option: string) => (value: string, previous: unknown) => [
  ...(Array.isArray(previous) ? (previous as string[]) : []),
  parseText(option, value),
];

/** Same words as `checkFormats` of report/, which is not loaded for `--help`; a test compares them. */
export const formats = ["text", "json", "markdown", "sarif", "junit", "gitlab"] as const;

/** Same words as those of `bin/rules/`. */
export const ruleFormats = ["text", "json", "markdown"] as const;

/** Formats of answers about paths. */
export const pathFormats = ["text", "json"] as const;

/** Protocols that a question may name. */
export const protocols = ["tcp", "udp", "icmp"] as const;

function formatOf(choices: readonly string[]): OptionSpec {
  return {
    flags: `--format <${choices.join("|")}>`,
    help: messages.formatOption,
    parse: (value) => parseChoice("--format", choices, value),
  };
}

const option = {
  stack: { flags: "--stack <glob...>", help: messages.stackOption, parse: list("--stack") },
  jobs: { flags: "--jobs <n>", help: messages.jobsOption, parse: parseJobs },
  out: { flags: "--out <dir>", help: messages.outOption, parse: (value) => parseText("--out", value) },
  fresh: { flags: "--fresh", help: messages.freshOption },
  date: { flags: "--date <YYYY-MM-DD>", help: messages.dateOption, parse: parseDate },
  rule: { flags: "--rule <id...>", help: messages.ruleOption, parse: list("--rule") },
  early: { flags: "--early", help: messages.earlyOption },
  plan: { flags: "--plan <file...>", help: messages.planOption, parse: list("--plan") },
  from: { flags: "--from <end>", help: messages.fromOption, parse: (value) => parseText("--from", value) },
  to: { flags: "--to <end>", help: messages.toOption, parse: (value) => parseText("--to", value) },
  protocol: {
    flags: "--protocol <name>",
    help: messages.protocolOption,
    parse: (value) => parseChoice("--protocol", protocols, value),
  },
  port: { flags: "--port <n>", help: messages.portOption, parse: parsePort },
  before: {
    flags: "--before <dir>",
    help: messages.beforeOption,
    parse: (value) => parseText("--before", value),
  },
  environment: {
    flags: "--environment <name>",
    help: messages.environmentOption,
    parse: (value) => parseText("--environment", value),
  },
} as const satisfies Record<string, OptionSpec>;

/** Options of every command. */
export const commonOptions: readonly OptionSpec[] = [
  {
    flags: "--lang <zh|en>",
    help: messages.langOption,
    parse: (value) => parseChoice("--lang", ["zh", "en"], value),
  },
  { flags: "--json", help: messages.jsonOption },
  { flags: "--no-color", help: messages.colorOption },
  { flags: "--quiet", help: messages.quietOption },
];

// Loaded when run. By require, since import() of our own files would need their compiled names.
const load = {
  validate: () => require("./commands/validate") as typeof import("./commands/validate"),
  synth: () => require("./commands/synth") as typeof import("./commands/synth"),
  plan: () => require("./commands/plan") as typeof import("./commands/plan"),
  check: () => require("./commands/check") as typeof import("./commands/check"),
  review: () => require("./commands/review") as typeof import("./commands/review"),
  rules: () => require("./commands/rules") as typeof import("./commands/rules"),
  estate: () => require("./commands/estate") as typeof import("./commands/estate"),
  paths: () => require("./commands/paths") as typeof import("./commands/paths"),
};

/** The commands. A new one is a file in `bin/commands/` and an entry here. */
export const commands: readonly CommandSpec[] = [
  {
    name: "validate",
    help: messages.validate,
    options: [],
    run: async (options, io) => load.validate().validate(options, io),
  },
  {
    name: "synth",
    help: messages.synth,
    options: [option.stack, option.out],
    run: async ({ stack = [], ...options }, io) => load.synth().synth({ ...options, stack }, io),
  },
  {
    name: "plan",
    help: messages.plan,
    options: [option.stack, option.jobs, option.out, option.fresh],
    run: async ({ stack = [], fresh = false, ...options }, io) =>
      load.plan().plan({ ...options, stack, fresh }, io),
  },
  {
    name: "check",
    help: messages.check,
    options: [
      option.environment,
      option.plan,
      option.early,
      option.stack,
      option.rule,
      option.out,
      formatOf(formats),
      option.date,
    ],
    environmentOptional: true,
    run: async (
      { stack = [], plan = [], rule = [], early = false, date = today(), format, ...options },
      io,
    ) =>
      load.check().check(
        {
          ...options,
          stack,
          plan,
          rule,
          early,
          date,
          format: parseChoice("--format", formats, format ?? defaultFormat(options)),
        },
        io,
      ),
  },
  {
    name: "review",
    help: messages.review,
    options: [option.stack, option.jobs, option.out, option.fresh, option.date],
    run: async ({ stack = [], fresh = false, date = today(), ...options }, io) =>
      load.review().review({ ...options, stack, fresh, date }, io),
  },
  {
    name: "estate",
    help: messages.estate,
    options: [option.environment, option.plan, option.early, option.stack, option.out, formatOf(["json"])],
    environmentOptional: true,
    run: async ({ stack = [], plan = [], early = false, ...options }, io) =>
      load.estate().showEstate({ ...options, stack, plan, early }, io),
  },
  {
    name: "paths",
    help: messages.paths,
    options: [
      option.from,
      option.to,
      option.protocol,
      option.port,
      { flags: "--matrix", help: messages.matrixOption },
      { flags: "--diff", help: messages.diffOption },
      option.before,
      option.environment,
      option.plan,
      option.early,
      option.stack,
      option.out,
      formatOf(pathFormats),
    ],
    environmentOptional: true,
    run: async (
      { stack = [], plan = [], early = false, matrix = false, diff = false, format, ...options },
      io,
    ) =>
      load.paths().paths(
        {
          ...options,
          stack,
          plan,
          early,
          matrix,
          diff,
          format: parseChoice("--format", pathFormats, format ?? defaultFormat(options)),
        },
        io,
      ),
  },
  {
    name: "rules",
    help: messages.rules,
    words: messages.rulesWords,
    options: [formatOf(ruleFormats)],
    run: async ({ words, format, ...options }, io) =>
      load.rules().rules(
        {
          ...options,
          words,
          format: parseChoice("--format", ruleFormats, format ?? defaultFormat(options)),
        },
        io,
      ),
  },
];

function defaultFormat({ json }: { readonly json: boolean }): string {
  return json ? "json" : "text";
}

/** Language of the help and of wrong arguments, before they are parsed. */
export function languageIn(args: readonly string[], fallback: Language): Language {
  const index = args.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = args[index];
  const value = word?.includes("=") ? word.slice(word.indexOf("=") + 1) : args[index + 1];
  return index >= 0 && (value === "zh" || value === "en") ? value : fallback;
}
