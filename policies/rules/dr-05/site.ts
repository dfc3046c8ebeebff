import type { Site } from "../../../environments/types";
import type { Resource } from "../../../estate/model";
import type { RuleContext } from "../../rule";

/** The declared recovery site; undefined where none is declared. */
export function recoverySite({ environment }: RuleContext): Site | undefined {
  const id = environment.recovery?.site;
  return environment.settings.sites.find((site) => site.id === id && site.role === "recovery");
}

/** Is a resource at the recovery site? */
export function isThere(context: RuleContext, resource: Resource): boolean {
  return resource.region !== undefined && resource.region === recoverySite(context)?.region;
}
