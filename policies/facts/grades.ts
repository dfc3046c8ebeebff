import type { Environment } from "../../environments/model";
import type { AgencyFile, DomainFile } from "../../environments/types";
import { AddressSet } from "../../estate/address-set";

/** Grade of a classified system, the lower first. */
export type Grade = DomainFile["grade"];

const order: readonly Grade[] = ["secret", "confidential"];

/** Grades in both languages. */
export const gradeNames: Readonly<Record<Grade, { readonly zh: string; readonly en: string }>> = {
  secret: { zh: "秘密", en: "secret" },
  confidential: { zh: "机密", en: "confidential" },
};

/** Is the first grade higher than the second? */
export function isHigher(one: Grade, other: Grade): boolean {
  return order.indexOf(one) > order.indexOf(other);
}

/** Highest grade of any domain. */
export function highestGrade({ domains }: Environment): Grade | undefined {
  return order.filter((grade) => domains.some((domain) => domain.grade === grade)).at(-1);
}

/** Domain of the agency that has a project. */
export function domainOfTenant(environment: Environment, tenant: string): DomainFile | undefined {
  const agency: AgencyFile | undefined = environment.agencies.find(
    (candidate) => candidate.tenant === tenant,
  );
  return environment.domains.find(({ id }) => id === agency?.domain);
}

/** Addresses of a domain; with its links too, on which its routers meet. */
export function domainSet({ block, links }: DomainFile, withLinks = false): AddressSet {
  const blocks = withLinks ? [block, links] : [block];
  return AddressSet.of(
    4,
    blocks.flatMap((each) => AddressSet.parse(each)?.intervals ?? []),
  );
}

/** Domains that a set reaches into. */
export function domainsAt(
  { domains }: Environment,
  set: AddressSet,
  withLinks = false,
): readonly DomainFile[] {
  return domains.filter((domain) => domainSet(domain, withLinks).intersects(set));
}
