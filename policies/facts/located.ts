import type { Resource } from "../../estate/model";
import type { RuleContext, Subject } from "../rule";
import { factsOf } from "./facts";

/** A resource as a subject; one that belongs to nobody in YAML is a matter of environment.yaml as a whole. */
export function locatedSubject(context: RuleContext, resource: Resource): Subject {
  const subject = factsOf(context).subject(resource);
  if (subject.origin) return subject;
  const { environment } = context;
  const origin = environment.origin(environment.settings, "kind") ?? environment.origin(environment.settings);
  return origin ? { ...subject, origin } : subject;
}
