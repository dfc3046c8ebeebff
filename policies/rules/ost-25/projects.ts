import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { isPlatform, nameOfOwner } from "../../facts/owner-names";
import { isTrueAt, isWritten, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext, Subject } from "../../rule";
import { messages, unknowns } from "./messages";

/** Judges the projects that the plans make: declared, none a domain, none under another unit. */
export function* judgeProjects(context: RuleContext): Iterable<Judgement> {
  for (const project of context.estate.ofType("openstack_identity_project_v3")) {
    const found = [...judgeProject(context, project)];
    yield* found;
    if (found.length > 0) continue;
    const name = textAt(context.estate, project, "name") ?? project.name;
    yield judge("pass", subjectOf(context, project), messages.project, { project: name });
  }
}

function* judgeProject(context: RuleContext, project: Resource): Iterable<Judgement> {
  const { estate } = context;
  const { owners, units } = factsOf(context);
  const subject = subjectOf(context, project);
  const name = textAt(estate, project, "name");
  if (name === undefined) yield judge("undetermined", subject, messages.unknown, { what: unknowns.name });
  else if (!units.has(name)) yield judge("fail", subject, messages.noUnit, { project: name });
  if (isTrueAt(estate, project, "is_domain")) yield judge("fail", subject, messages.isDomain);
  // What the cloud reports of an existing project is its domain, no choice of the author.
  if (!isWritten(estate.get(project, "parent_id")) || isDomainOf(project)) return;
  const parent = owners.projectAt(project, "parent_id");
  if (parent === undefined || parent.kind === "unknown") {
    yield judge("undetermined", subject, messages.unknown, { what: unknowns.parent });
  } else if (!isPlatform(parent)) {
    yield judge("fail", subject, messages.outsideParent, { parent: nameOfOwner(parent) });
  }
}

function isDomainOf({ after }: Resource): boolean {
  return typeof after?.["parent_id"] === "string" && after["parent_id"] === after["domain_id"];
}

/** The unit whose project it is; without one the environment that declares none. */
function subjectOf(context: RuleContext, project: Resource): Subject {
  const { environment } = context;
  const { subject, units } = factsOf(context);
  const own = subject(project);
  const origin =
    own.origin ??
    units.get(textAt(context.estate, project, "name") ?? "")?.origin ??
    environment.origin(environment.settings, "tenant");
  return origin ? { ...own, origin } : own;
}
