import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges the names of the roles. */
export function judgeDeclared({ environment }: RuleContext): Judgement {
  const { roles } = environment.settings;
  const subject = declared(environment, "environment.yaml", "roles", roles);
  const names = [roles.system, roles.security, roles.audit].map((name) => name.toLowerCase());
  const name = names.find((one, at) => names.indexOf(one) !== at);
  return name === undefined
    ? judge("pass", subject, messages.declared)
    : judge("fail", subject, messages.sameName, { name });
}
