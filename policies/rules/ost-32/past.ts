import type { Resource } from "../../../estate/model";
import type { RuleContext } from "../../rule";

/** What existed before the change, by the ids that the cloud gave. */
export class Past {
  private readonly byId = new Map<string, Resource>();

  constructor(private readonly context: RuleContext) {
    for (const resource of context.estate.resources) {
      const id = resource.before?.["id"];
      if (resource.mode === "managed" && typeof id === "string" && id !== "") this.byId.set(id, resource);
    }
  }

  /** What an id stood for; undefined where no plan knows it. */
  find(id: unknown): Resource | undefined {
    return typeof id === "string" ? this.byId.get(id) : undefined;
  }

  /** Resources of a type that referred to an id by an attribute and still exist after the change. */
  survivors(type: string, attributes: readonly string[], id: unknown): readonly Resource[] {
    if (typeof id !== "string" || id === "") return [];
    return this.context.estate
      .ofType(type)
      .filter(({ before }) => attributes.some((attribute) => idsIn(before?.[attribute]).includes(id)));
  }

  /** Is everything gone that these ids stood for? An id that no plan knows may still be there. */
  allGone(ids: readonly string[]): boolean {
    return ids.every((id) => {
      const resource = this.find(id);
      return resource !== undefined && isGone(resource);
    });
  }
}

/** Does the plan end it for good? */
export function isGone(resource: Resource): boolean {
  return resource.after === null && resource.action !== "forget";
}

/** An attribute before the change as text; empty when there was none. */
export function textBefore({ before }: Resource, attribute: string): string {
  const value = before?.[attribute];
  return typeof value === "string" ? value : "";
}

/** Ids of a text or list. */
export function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === "string");
  return typeof value === "string" && value !== "" ? [value] : [];
}

/** Label of metadata or tags before the change. */
export function labelBefore({ before }: Resource, name: string): string | undefined {
  const metadata = before?.["metadata"];
  if (typeof metadata === "object" && metadata !== null) {
    const value = (metadata as Record<string, unknown>)[name];
    if (typeof value === "string") return value;
  }
  return idsIn(before?.["tags"])
    .find((tag) => tag.startsWith(`${name}:`))
    ?.slice(name.length + 1);
}
