import type { DeclaredSystem } from "../../environments/model";
import type { Publication, Website } from "../../environments/types";
import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { factsOf } from "./facts";
import { listOf } from "./labels";
import { reasonOf, textAt } from "./values";

/** A public name that YAML declares. */
export interface DeclaredName {
  /** Lower case, without a dot at its end. */
  readonly host: string;
  readonly declared: DeclaredSystem;
  /** Absent for a published service. */
  readonly site?: Website;
  readonly publication?: Publication;
}

/** A record set of a plan. */
export interface PlannedName {
  readonly resource: Resource;
  /** Lower case, without a dot at its end; undefined when it cannot be told. */
  readonly host: string | undefined;
  readonly reason: string;
  readonly type: string;
  readonly records: readonly string[];
  /** Are all records known? */
  readonly whole: boolean;
}

/** Names of sites and of published services. */
export function declaredNames(context: RuleContext): readonly DeclaredName[] {
  return [...factsOf(context).systems.values()].flatMap((declared): DeclaredName[] => [
    ...(declared.system.sites ?? []).map((site) => ({ host: hostOf(site.hostname), declared, site })),
    ...(declared.system.publish ?? []).map((publication) => ({
      host: hostOf(publication.hostname),
      declared,
      publication,
    })),
  ]);
}

/** Record sets of all plans. */
export function plannedNames({ estate }: RuleContext): readonly PlannedName[] {
  return estate.ofType("openstack_dns_recordset_v2").map((resource) => {
    const name = textAt(estate, resource, "name");
    const records = estate.get(resource, "records");
    return {
      resource,
      host: name === undefined ? undefined : hostOf(name),
      reason: reasonOf(estate.get(resource, "name")),
      type: (textAt(estate, resource, "type") ?? "").toUpperCase(),
      records: listOf(estate, resource, "records"),
      whole: records.state === "known",
    };
  });
}

/** Does the record set lead to a host, itself or by another name? */
export function leadsToHost({ type }: PlannedName): boolean {
  return type === "A" || type === "AAAA" || type === "CNAME" || type === "";
}

/** A name without the dot at its end, in lower case. */
export function hostOf(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

/** A name without `www.` before it. */
export function bareHost(host: string): string {
  return host.replace(/^www\./, "");
}
