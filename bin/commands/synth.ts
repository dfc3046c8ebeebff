import { join } from "node:path";
import { ExitCode } from "../../messages/errors";
import { fill } from "../../messages/text";
import { writeTemplates } from "../../workflow/templates";
import { shown } from "../find-environment";
import { say, sayJson, type CommonOptions, type Io } from "../io";
import { messages } from "../messages";
import { openSession, type SessionOptions } from "../session";

export interface SynthOptions extends CommonOptions, SessionOptions {}

/** Writes the Terraform JSON and the origins of the chosen stacks. */
export async function synth(options: SynthOptions, io: Io): Promise<number> {
  const { environment, stacks, selected, out } = await openSession(options, io);
  const chosen = stacks.filter(({ id }) => selected.has(id));
  writeTemplates(chosen, out);
  const path = join(out, "stacks");
  if (options.json) sayJson(io, { environment: environment.id, path, stacks: chosen.map(({ id }) => id) });
  else if (!options.quiet) {
    say(
      io,
      options.lang,
      fill(messages.synthesised, {
        environment: environment.id,
        stacks: chosen.length,
        path: shown(path, io.cwd),
      }),
    );
  }
  return ExitCode.clean;
}
