import type { CommanderError } from "commander";
import { hint } from "../environments/suggest";
import { EgovError } from "../messages/errors";
import { fill, type Text } from "../messages/text";
import { commands, commonOptions } from "./command-table";
import { messages } from "./messages";

/** A wrong command line in our words: commander speaks only English. */
export function usageError(error: CommanderError, args: readonly string[]): EgovError {
  return new EgovError([{ message: messageOf(error, args) }]);
}

function messageOf(error: CommanderError, args: readonly string[]): Text {
  // Commander quotes the word at fault, and for an option its flags: '--jobs <n>'.
  const word = /'([^' ]*)/.exec(error.message)?.[1] ?? "";
  const command = args.find((arg) => commands.some(({ name }) => name === arg)) ?? "";
  switch (error.code) {
    case "commander.unknownCommand":
      return fill(messages.unknownCommand, {
        word,
        hint: hint(
          word,
          commands.map(({ name }) => name),
        ),
      });
    case "commander.unknownOption":
      return fill(messages.unknownOption, { word, hint: hint(word, optionsOf(command)), command });
    case "commander.missingArgument":
      return fill(messages.missingEnvironment, { command, example: "hengyang" });
    case "commander.optionMissingArgument":
      return fill(messages.missingValue, { word });
    case "commander.excessArguments":
      return fill(messages.excessArguments, { command });
    default:
      return fill(messages.badArguments, { reason: error.message.replace(/^error: /, "") });
  }
}

function optionsOf(command: string): string[] {
  const own = commands.find(({ name }) => name === command)?.options ?? [];
  return [...own, ...commonOptions].map(({ flags }) => flags.split(" ")[0] ?? flags);
}
