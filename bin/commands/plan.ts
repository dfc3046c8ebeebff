import { join } from "node:path";
import { ExitCode } from "../../messages/errors";
import { fill } from "../../messages/text";
import { shown } from "../find-environment";
import { say, sayJson, type Io } from "../io";
import { messages } from "../messages";
import { planSession, type PlanningOptions } from "../planning";
import { openSession } from "../session";
import { countPlans, planSentences } from "../summary";

export type PlanOptions = PlanningOptions;

/** Plans the chosen stacks into their run folders. */
export async function plan(options: PlanOptions, io: Io): Promise<number> {
  const session = await openSession(options, io);
  const { planned } = await planSession(session, options, io);
  const counts = countPlans(planned);
  const path = join(session.out, "stacks");
  if (options.json) {
    const stacks = planned.map(({ id, site, preview, reused, file }) => ({
      id,
      site,
      preview,
      reused,
      file,
    }));
    sayJson(io, { environment: session.environment.id, ...counts, stacks });
  } else if (!options.quiet) {
    for (const sentence of planSentences(session.environment.id, counts)) say(io, options.lang, sentence);
    say(io, options.lang, fill(messages.where, { path: shown(path, io.cwd) }));
  }
  return ExitCode.clean;
}
