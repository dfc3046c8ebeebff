import { Command, CommanderError } from "commander";
import { EgovError } from "../messages/errors";
import { fill, type Language } from "../messages/text";
import {
  commands,
  commonOptions,
  type CommandSpec,
  type EnvironmentParsed,
  type Parsed,
  type WordsParsed,
} from "./command-table";
import type { Io } from "./io";
import { messages } from "./messages";
import { usageError } from "./usage-error";

/** A command to run with its options. */
export interface Invocation {
  readonly command: CommandSpec;
  readonly options: EnvironmentParsed | WordsParsed;
  readonly run: () => Promise<number>;
}

/**
 * Reads the command line.
 * @returns undefined when help or the version was asked for and printed
 * @throws EgovError with exit code 2 that names the wrong word
 */
export async function parseArguments(
  args: readonly string[],
  io: Io,
  language: Language,
  version: string,
): Promise<Invocation | undefined> {
  let invocation: Invocation | undefined;
  const program = programOf(io, language, version);
  for (const command of commands) {
    const parser = addCommand(program, command, language);
    parser.action((argument: string | readonly string[] | undefined) => {
      invocation = invoke(command, argument, parser.opts(), language, io);
    });
  }
  try {
    await program.parseAsync(args.length > 0 ? args : ["--help"], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, args);
  }
  return invocation;
}

function programOf(io: Io, language: Language, version: string): Command {
  const program = new Command("egov");
  program
    .description(messages.description[language])
    .version(version, "--version", messages.versionOption[language])
    .helpOption("--help", messages.helpOption[language])
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // Errors are told in the user's language by the one place that prints problems.
      writeErr: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => titleIn(title, language), helpWidth: 100 })
    .addHelpText("after", `\n${messages.exitCodes[language]}`);
  return program;
}

function addCommand(program: Command, spec: CommandSpec, language: Language): Command {
  const parser = program.command(spec.name).description(spec.help[language]);
  if (spec.words) parser.argument("[words...]", spec.words[language]);
  else {
    parser.argument(
      spec.environmentOptional ? "[environment]" : "<environment>",
      messages.environmentArgument[language],
    );
  }
  parser.allowExcessArguments(false);
  for (const { flags, help, parse } of [...spec.options, ...commonOptions]) {
    if (parse) parser.option(flags, help[language], parse);
    else parser.option(flags, help[language]);
  }
  return parser;
}

function titleIn(title: string, language: Language): string {
  return title in messages ? messages[title as keyof typeof messages][language] : title;
}

function invoke(
  command: CommandSpec,
  argument: string | readonly string[] | undefined,
  given: Record<string, unknown>,
  language: Language,
  io: Io,
): Invocation {
  if (command.words) {
    const options = { ...common(given, language), words: [argument ?? []].flat() };
    return { command, options, run: () => command.run(options, io) };
  }
  const options = complete(command.name, [argument].flat()[0], given, language);
  return { command, options, run: () => command.run(options, io) };
}

function common(given: Record<string, unknown>, language: Language): Parsed {
  const { lang = language, json = false, quiet = false, color = true, ...rest } = given as Partial<Parsed>;
  return { ...rest, lang, json, quiet, color };
}

function complete(
  command: string,
  argument: string | undefined,
  given: Record<string, unknown>,
  language: Language,
): EnvironmentParsed {
  const { environment: option, ...rest } = given as Partial<Parsed> & { environment?: string };
  if (argument !== undefined && option !== undefined) {
    throw new EgovError([{ message: fill(messages.twoEnvironments, { a: argument, b: option }) }]);
  }
  assertPlanOptions({ ...rest, environmentOption: option, environment: argument });
  const environment = argument ?? option;
  if (environment === undefined || environment.trim() === "") {
    throw new EgovError([{ message: fill(messages.missingEnvironment, { command, example: "hengyang" }) }]);
  }
  return { ...common(rest, language), environment };
}

function assertPlanOptions(given: { readonly [Name in keyof Parsed]?: Parsed[Name] | undefined }): void {
  if (!given.plan) return;
  if (given.environment === undefined && given.environmentOption === undefined) {
    throw new EgovError([{ message: messages.planNeedsEnvironment }]);
  }
  for (const name of ["stack", "out", "early"] as const) {
    if (given[name] === undefined) continue;
    throw new EgovError([{ message: fill(messages.planExcludes, { option: `--${name}` }) }]);
  }
}
