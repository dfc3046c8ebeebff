import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { isForeign, nameOfOwner } from "../../facts/owner-names";
import type { Owner } from "../../facts/owners";
import { reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges who may read or write a container. */
export function* judgeAcl(context: RuleContext, container: Resource, attribute: string): Iterable<Judgement> {
  const { owners } = factsOf(context);
  const subject = factsOf(context).subject(container);
  const owner = owners.of(container);
  const value = context.estate.get(container, attribute);
  switch (value.state) {
    case "absent":
    case "default":
      return;
    case "unknown":
      yield judge("undetermined", subject, messages.unknownAcl, { attribute, reason: reasonOf(value) });
      return;
    case "reference":
      yield* judgeReferences(context, container, attribute, owner);
      return;
    default:
      for (const element of elements(String(value.value))) {
        yield* judgeElement(context, container, attribute, element);
      }
  }
}

/** The text is known only after apply, but its parts are projects of the plans. */
function* judgeReferences(
  context: RuleContext,
  container: Resource,
  attribute: string,
  owner: Owner,
): Iterable<Judgement> {
  const { owners } = factsOf(context);
  const subject = factsOf(context).subject(container);
  for (const target of context.estate.targets(container, attribute)) {
    const project = owners.projectOf(target);
    const foreign = isForeign(owner, project);
    if (foreign === false) continue;
    const element = nameOfOwner(project);
    if (foreign === true)
      yield judge("fail", subject, messages.other, { attribute, element, owner: nameOfOwner(owner) });
    else yield judge("undetermined", subject, messages.unknownAcl, { attribute, reason: target.address });
  }
}

function* judgeElement(
  context: RuleContext,
  container: Resource,
  attribute: string,
  element: string,
): Iterable<Judgement> {
  const { owners, units } = factsOf(context);
  const subject = factsOf(context).subject(container);
  const owner = owners.of(container);
  if (/^\.(r|ref|referer|referrer):-/i.test(element)) return;
  if (/^\.r/i.test(element) || /^\*(:|$)/.test(element)) {
    yield judge("fail", subject, messages.world, { attribute, element });
    return;
  }
  const [project = ""] = element.split(":");
  if (owner.kind === "unit" && project === owner.unit.tenant && element.includes(":")) return;
  if (/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(project) && !units.has(project)) {
    yield judge("undetermined", subject, messages.unknownAcl, { attribute, reason: project });
    return;
  }
  yield judge("fail", subject, messages.other, { attribute, element, owner: nameOfOwner(owner) });
}

function elements(acl: string): readonly string[] {
  return acl
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
