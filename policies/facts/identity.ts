import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { factsOf } from "./facts";
import { homeOf, type Home } from "./homes";
import { textAt } from "./values";

/** Whose a group of users is: by the project that its name begins with, else by the stack that makes it; unknown without a name. */
export function homeOfGroup(context: RuleContext, group: Resource): Home {
  const name = textAt(context.estate, group, "name");
  if (name === undefined) return { kind: "unknown" };
  const tenants = [...factsOf(context).units.values()]
    .filter(({ tenant }) => name === tenant || name.startsWith(`${tenant}-`) || name.startsWith(`${tenant}_`))
    .sort((a, b) => b.tenant.length - a.tenant.length);
  const [unit] = tenants;
  if (unit) return unit.kind === "backbone" ? { kind: "platform" } : { kind: "unit", unit };
  return group.mode === "managed" ? homeOf(context, group.stack) : { kind: "unknown" };
}

/** Is it the name of a role that rules over others: one of the three administrators, or an administrator of OpenStack? */
export function isAdministrative({ environment }: RuleContext, role: string): boolean {
  const { system, security, audit } = environment.settings.roles;
  return (
    [system, security, audit].includes(role) || /(^|[_.-])(admin|manager|service|root)([_.-]|$)/i.test(role)
  );
}

/** Name of the role that an assignment gives; undefined where no plan tells. */
export function roleNameOf({ estate }: RuleContext, assignment: Resource): string | undefined {
  const [role] = estate.targets(assignment, "role_id");
  return role && textAt(estate, role, "name");
}
