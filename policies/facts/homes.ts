import type { Environment, Origin } from "../../environments/model";
import type { Resource } from "../../estate/model";
import type { RuleContext, Subject } from "../rule";
import { factsOf } from "./facts";
import type { Unit } from "./units";

/** Whose a stack is. */
export type Home =
  /** It makes the projects, roles or the backbone of everybody. */
  | { readonly kind: "platform" }
  | { readonly kind: "unit"; readonly unit: Unit }
  /** Its id names no unit, and its content does not say. */
  | { readonly kind: "unknown" };

const platform: Home = { kind: "platform" };
const known = new WeakMap<RuleContext, ReadonlyMap<string, Home>>();

/** Whose a stack is, by its id; where that names no unit, by the projects that it makes, else by those it builds in. */
export function homeOf(context: RuleContext, stack: string): Home {
  let homes = known.get(context);
  if (!homes) {
    homes = new Map(context.estate.stacks.map((id) => [id, find(context, id)]));
    known.set(context, homes);
  }
  return homes.get(stack) ?? { kind: "unknown" };
}

/** A resource as a subject with a place in YAML: its own, else that of whose the stack is, else of the environment. */
export function placedSubject(context: RuleContext, resource: Resource): Subject {
  const subject = factsOf(context).subject(resource);
  if (subject.origin) return subject;
  const origin = originOfStack(context, resource.stack);
  return origin ? { ...subject, origin } : subject;
}

/** Where YAML declares whose a stack is. */
export function originOfStack(context: RuleContext, stack: string): Origin | undefined {
  const { environment } = context;
  const home = homeOf(context, stack);
  return (
    (home.kind === "unit" ? home.unit.origin : undefined) ??
    environment.origin(environment.settings, "tenant")
  );
}

function find(context: RuleContext, stack: string): Home {
  const id = context.environment.settings.kind === "intranet" ? stack.replace(/^intranet-/, "") : stack;
  if (/^(platform|backbone|core)$/.test(id) || isDomain(context.environment, id)) return platform;
  const { units } = factsOf(context);
  for (const unit of units.values()) {
    const own = unit.kind === "agency" || unit.kind === "county" ? `${unit.kind}-${unit.id}` : unit.id;
    if (id === own) return { kind: "unit", unit };
  }
  return byContent(context, stack);
}

function isDomain({ domains }: Environment, id: string): boolean {
  return domains.some((domain) => id === `domain-${domain.id}`);
}

function byContent(context: RuleContext, stack: string): Home {
  const { owners, units } = factsOf(context);
  const own = context.estate.resources.filter(
    (resource) => resource.stack === stack && resource.after !== null,
  );
  const made = new Set(
    own
      .filter(({ mode, type }) => mode === "managed" && type === "openstack_identity_project_v3")
      .flatMap(({ after }) => units.get(String(after?.["name"])) ?? []),
  );
  if (made.size > 1) return platform;
  const [first] = made;
  if (first) return first.kind === "backbone" ? platform : { kind: "unit", unit: first };
  const built = new Set(own.flatMap((resource) => owners.unitOf(resource) ?? []));
  const others = [...built].filter(({ kind }) => kind !== "backbone");
  const [only, ...rest] = others;
  if (only && rest.length === 0) return { kind: "unit", unit: only };
  return built.size > 0 && others.length === 0 ? platform : { kind: "unknown" };
}
