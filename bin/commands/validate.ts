import { loadEnvironment } from "../../environments/load";
import { ExitCode } from "../../messages/errors";
import { fill } from "../../messages/text";
import { stackGraph } from "../../stacks/app";
import { layoutOf } from "../../workflow/layout";
import { wavesOf } from "../../workflow/order";
import { findEnvironment } from "../find-environment";
import { say, sayJson, type CommonOptions, type Io } from "../io";
import { messages } from "../messages";

export interface ValidateOptions extends CommonOptions {
  readonly environment: string;
}

/**
 * Validates the YAML of an environment and the order of its stacks.
 * @throws EgovError with every problem
 */
export async function validate(options: ValidateOptions, io: Io): Promise<number> {
  const environment = loadEnvironment(findEnvironment(options.environment, io.cwd, layoutOf().root));
  const stacks = wavesOf(stackGraph(environment)).flat().length;
  const values = { environment: environment.id, systems: environment.systems.length, stacks };
  if (options.json) sayJson(io, { ...values, valid: true });
  else if (!options.quiet) say(io, options.lang, fill(messages.valid, values));
  return Promise.resolve(ExitCode.clean);
}
