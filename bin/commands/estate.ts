import { ExitCode } from "../../messages/errors";
import { lines } from "../../report/formats/json";
import { estateJson } from "../estate-json";
import { givenStacks, type GivenOptions } from "../given-stacks";
import type { CommonOptions, Io } from "../io";
import { partialSentence } from "../summary";

export interface EstateOptions extends CommonOptions, GivenOptions {}

/** Writes the graph of all stacks as JSON (docs/schema/estate.schema.json), a resource on each line, without secrets. */
export async function showEstate(options: EstateOptions, io: Io): Promise<number> {
  const given = await givenStacks(options, io);
  io.stdout.write(`${lines(estateJson(given), 0)}\n`);
  const partial = partialSentence(given.missing, given.total);
  if (partial) io.stderr.write(`${partial[options.lang]}\n`);
  return ExitCode.clean;
}
