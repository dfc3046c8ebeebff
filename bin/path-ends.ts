import { hint } from "../environments/suggest";
import type { Environment } from "../environments/model";
import { EgovError } from "../messages/errors";
import { fill } from "../messages/text";
import { endOf, type End } from "../reachability/questions";
import { messages } from "./messages";

/**
 * Reads an end of a question.
 * @param option name of the option, for the message
 * @throws EgovError with exit code 2 when it is no end, or names nothing that the environment has
 */
export function parseEnd(environment: Environment, option: string, text: string): End {
  const end = endOf(text);
  const known = namesOf(environment);
  const isName = /^[a-z]+:/.test(text) && !text.includes("::") && !/^[0-9a-f:.]+\/?\d*$/.test(text);
  if (end && (!isName || known.has(text))) return end;
  const near = hint(text, [...known]);
  throw new EgovError([{ message: fill(messages.badEnd, { option, text, hint: near }) }]);
}

/** Every name that an end may have. */
function namesOf({ addressPlan, agencies, counties, recovery, systems }: Environment): ReadonlySet<string> {
  return new Set([
    "internet",
    ...addressPlan.zones.map(({ id }) => `zone:${id}`),
    ...agencies.map(({ id }) => `agency:${id}`),
    ...counties.map(({ id }) => `county:${id}`),
    ...(recovery?.networks ?? []).map(({ id }) => `mirror:${id}`),
    ...systems.flatMap(({ system }) => [
      `system:${system.id}`,
      ...system.tiers.map(({ id }) => `system:${system.id}/${id}`),
    ]),
  ]);
}
