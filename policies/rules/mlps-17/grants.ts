import type { Resource } from "../../../estate/model";
import type { RuleContext } from "../../rule";
import { reasonOf, textAt } from "../../facts/values";

export type Kind = "system" | "security" | "audit";

/** A role that an assignment gives to a user or a group. */
export interface Grant {
  readonly resource: Resource;
  /** User or group: a resource, or the id where no plan has it. */
  readonly holder: Resource | string;
  readonly isGroup: boolean;
  /** Kinds of administrator that the role makes; the administrator of OpenStack is all of them. */
  readonly kinds: readonly Kind[];
  /** Project, domain or `everywhere`. */
  readonly place: Resource | string;
  /** It holds for every project below. */
  readonly inherited: boolean;
}

const types = {
  openstack_identity_role_assignment_v3: false,
  openstack_identity_inherit_role_assignment_v3: true,
} as const;

/** Every assignment of the plans; a text with the resource says why one cannot be told. */
export function grantsOf(context: RuleContext): {
  grants: Grant[];
  lost: { resource: Resource; reason: string }[];
} {
  const grants: Grant[] = [];
  const lost: { resource: Resource; reason: string }[] = [];
  for (const [type, inherited] of Object.entries(types)) {
    for (const resource of context.estate.ofType(type)) {
      const grant = grantOf(context, resource, inherited);
      if (typeof grant === "string") lost.push({ resource, reason: grant });
      else grants.push(grant);
    }
  }
  return { grants, lost };
}

function grantOf(context: RuleContext, resource: Resource, inherited: boolean): Grant | string {
  const { estate } = context;
  const role = roleAt(context, resource);
  if (role === undefined) return `role: ${reasonOf(estate.get(resource, "role_id"))}`;
  const isGroup = estate.get(resource, "group_id").state !== "absent";
  const holder = endOf(context, resource, isGroup ? "group_id" : "user_id");
  if (holder === undefined) return "the holder is known only after apply";
  const onDomain = estate.get(resource, "domain_id").state !== "absent";
  const place = endOf(context, resource, onDomain ? "domain_id" : "project_id") ?? "everywhere";
  return {
    resource,
    holder,
    isGroup,
    kinds: kindsOf(context, role),
    place,
    inherited: inherited || onDomain,
  };
}

/** Name of the role; undefined where no plan tells. */
function roleAt({ estate }: RuleContext, resource: Resource): string | undefined {
  const [role] = estate.targets(resource, "role_id");
  return role && textAt(estate, role, "name");
}

function kindsOf({ environment }: RuleContext, role: string): readonly Kind[] {
  const all = ["system", "security", "audit"] as const;
  if (/^admin$/i.test(role)) return all;
  return all.filter((kind) => environment.settings.roles[kind].toLowerCase() === role.toLowerCase());
}

/** The resource that an attribute names, else the id that is written. */
function endOf(
  { estate }: RuleContext,
  resource: Resource,
  attribute: string,
): Resource | string | undefined {
  const [target] = estate.targets(resource, attribute);
  return target ?? textAt(estate, resource, attribute);
}
