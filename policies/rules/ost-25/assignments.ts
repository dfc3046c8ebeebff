import type { Resource } from "../../../estate/model";
import type { Text } from "../../../messages/text";
import { factsOf } from "../../facts/facts";
import type { Home } from "../../facts/homes";
import { homeOfGroup, isAdministrative, roleNameOf } from "../../facts/identity";
import { nameOfOwner } from "../../facts/owner-names";
import { isWritten, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages, unknowns } from "./messages";

/** Judges every role that the plans give. */
export function* judgeAssignments(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const assignment of estate.ofType("openstack_identity_role_assignment_v3")) {
    yield* judgeAssignment(context, assignment);
  }
  for (const assignment of estate.ofType("openstack_identity_inherit_role_assignment_v3")) {
    yield judge("fail", factsOf(context).subject(assignment), messages.inherited);
  }
}

function* judgeAssignment(context: RuleContext, assignment: Resource): Iterable<Judgement> {
  const { estate } = context;
  const subject = factsOf(context).subject(assignment);
  const role = roleNameOf(context, assignment);
  if (role === undefined) yield unknown(context, assignment, unknowns.role);
  if (isWritten(estate.get(assignment, "domain_id"))) {
    yield judge("fail", subject, messages.domain, { role: role ?? "?" });
    return;
  }
  const owner = factsOf(context).owners.projectAt(assignment, "project_id");
  if (owner === undefined || owner.kind === "unknown") {
    yield unknown(context, assignment, unknowns.project);
    return;
  }
  if (owner.kind === "other") {
    yield judge("fail", subject, messages.undeclared, { project: owner.project });
    return;
  }
  const project = nameOfOwner(owner);
  if (!isWritten(estate.get(assignment, "group_id"))) {
    yield judgePerson(context, assignment, role ?? "?");
    return;
  }
  const [group] = estate.targets(assignment, "group_id");
  const home = group && homeOfGroup(context, group);
  if (!home || home.kind === "unknown") {
    yield unknown(context, assignment, unknowns.group);
    return;
  }
  const values = { group: textAt(estate, group, "name") ?? group.name, project, role: role ?? "?" };
  if (home.kind === "platform") {
    yield judge("pass", subject, messages.ok, values);
  } else if (home.unit !== owner.unit) {
    yield judge("fail", subject, messages.foreign, { ...values, home: home.unit.tenant });
  } else if (role !== undefined && isAdministrative(context, role)) {
    yield judge("fail", subject, messages.administrative, values);
  } else {
    yield judge("pass", subject, messages.ok, values);
  }
}

/** A user is of the unit whose project is its default. */
function judgePerson(context: RuleContext, assignment: Resource, role: string): Judgement {
  const { owners, subject } = factsOf(context);
  const [user] = context.estate.targets(assignment, "user_id");
  const home = user && owners.projectAt(user, "default_project_id");
  const owner = owners.projectAt(assignment, "project_id");
  if (home?.kind !== "unit" || owner?.kind !== "unit")
    return judge("undetermined", subject(assignment), messages.person);
  const values = { group: home.unit.tenant, home: home.unit.tenant, project: owner.unit.tenant, role };
  if (home.unit !== owner.unit) return judge("fail", subject(assignment), messages.foreignPerson, values);
  return isAdministrative(context, role)
    ? judge("fail", subject(assignment), messages.administrative, values)
    : judge("pass", subject(assignment), messages.ok, values);
}

/** Judges who joins groups. */
export function* judgeMemberships(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const administrators = administrativeGroups(context);
  for (const membership of estate.ofType("openstack_identity_user_membership_v3")) {
    const subject = factsOf(context).subject(membership);
    const [group] = estate.targets(membership, "group_id");
    const home: Home | undefined = group && homeOfGroup(context, group);
    if (!group || !home || home.kind === "unknown") {
      yield unknown(context, membership, unknowns.group);
      continue;
    }
    const name = textAt(estate, group, "name") ?? group.name;
    if (administrators.has(group) || home.kind === "platform") {
      yield judge("fail", subject, messages.joins, { group: name });
      continue;
    }
    const own = factsOf(context).owners.of(membership);
    const foreign = own.kind === "unit" && own.unit !== home.unit && own.unit.kind !== "backbone";
    yield foreign
      ? judge("fail", subject, messages.joinsOther, { group: name, home: home.unit.tenant })
      : judge("pass", subject, messages.member, { group: name });
  }
}

function administrativeGroups(context: RuleContext): ReadonlySet<Resource> {
  const { estate } = context;
  const given = estate
    .ofType("openstack_identity_role_assignment_v3")
    .filter((assignment) => isAdministrative(context, roleNameOf(context, assignment) ?? ""));
  return new Set(given.flatMap((assignment) => estate.targets(assignment, "group_id")));
}

function unknown(context: RuleContext, resource: Resource, what: Text): Judgement {
  return judge("undetermined", factsOf(context).subject(resource), messages.unknown, { what });
}
