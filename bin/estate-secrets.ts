import type { Estate } from "../estate/model";
import { secretsIn } from "../report/redact";

/** Texts of an estate that no output may show: what a plan marks, and what stands under a name of a secret. */
export function secretsOf(estate: Estate): readonly string[] {
  return estate.resources.flatMap((resource) => {
    const marks = { sensitive: estate.secrets(resource) };
    return [...secretsIn("", resource.before, marks), ...secretsIn("", resource.after, marks)];
  });
}
