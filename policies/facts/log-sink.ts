import { baselineFlows, type BaselineFlow } from "../../environments/flows";
import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { label } from "./labels";
import { factsOf } from "./facts";
import { isRecoveryRegion } from "./sites";

/** Days that records are kept at least: six months, the longest of them. */
export const leastDays = 183;

/** Where every tenant sends its records, by operations.yaml; undefined where it names none. */
export function sinkOf({ environment }: RuleContext): BaselineFlow | undefined {
  return baselineFlows(environment).find(({ id }) => id === "log");
}

/** Is the sink's project in the plans at all? */
export function isSinkPlanned(context: RuleContext): boolean {
  return plannedOfSink(context).length > 0 || deletedOfSink(context).length > 0;
}

/** Resources of the sink's system at the primary site after the change. */
export function plannedOfSink(context: RuleContext): readonly Resource[] {
  return ofSystem(context).filter(
    ({ after, region }) => after !== null && !isRecoveryRegion(context.environment, region),
  );
}

/** Resources of the sink's system that the change takes away or makes anew. */
export function deletedOfSink(context: RuleContext): readonly Resource[] {
  return ofSystem(context).filter(({ action }) => action === "delete" || action === "replace");
}

function ofSystem(context: RuleContext): readonly Resource[] {
  const system = sinkOf(context)?.system.system.id;
  if (system === undefined) return [];
  return context.estate.resources.filter(
    (resource) =>
      resource.mode === "managed" &&
      (label(context.estate, resource, "system") === system || labelBefore(resource) === system),
  );
}

/** System that a resource named before the change. */
function labelBefore({ before }: Resource): string | undefined {
  const metadata: unknown = before?.["metadata"];
  const named: unknown = Object(metadata)["system"];
  if (typeof named === "string") return named;
  const tags: unknown = before?.["tags"];
  const tag = Array.isArray(tags) ? tags.map(String).find((text) => text.startsWith("system:")) : undefined;
  return tag?.slice("system:".length);
}

/** Is the resource in the project that declares the sink? */
export function isInSinkProject(context: RuleContext, resource: Resource): boolean {
  return factsOf(context).owners.unitOf(resource)?.tenant === sinkOf(context)?.system.tenant;
}
