import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Does a name stand for whatever is newest? */
export function isNewest(name: string): boolean {
  return /(^|[-_.: ])(latest|newest|current|daily|rolling)([-_.: ]|$)/i.test(name);
}

/** Judges the images that environment.yaml declares. */
export function* judgeDeclared({ environment }: RuleContext): Iterable<Judgement> {
  for (const image of environment.settings.images) {
    const subject = declared(environment, "environment.yaml", `images/${image.id}`, image);
    const by = image.imageId === undefined ? (image.sha256 === undefined ? undefined : "sha256") : "imageId";
    const values = { image: image.id, name: image.name };
    if (isNewest(image.name)) yield judge("fail", subject, messages.latest, values);
    else if (by === undefined) yield judge("fail", subject, messages.loose, values);
    else yield judge("pass", subject, messages.fixed, { ...values, by });
  }
}
