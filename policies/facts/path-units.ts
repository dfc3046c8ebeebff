import type { Environment } from "../../environments/model";
import { declared } from "./declarations";
import { domainAt } from "./open-paths";
import type { Held } from "./path-judgements";

/** Agencies of an extranet. */
export function agencies(environment: Environment): readonly Held[] {
  if (environment.settings.kind !== "extranet") return [];
  return environment.agencies.map((agency) => ({
    name: agency.id,
    matches: ({ kind, id }) => kind === "agency" && id === agency.id,
    subject: declared(environment, `agencies/${agency.id}.yaml`, "paths", agency),
  }));
}

/** Counties with their townships and villages. */
export function counties(environment: Environment): readonly Held[] {
  return environment.counties.map((county) => ({
    name: county.id,
    matches: ({ kind, id }) => kind === "county" && id === county.id,
    subject: declared(environment, `counties/${county.id}.yaml`, "paths", county),
  }));
}

/** The two sides of the egress. */
export function lines(environment: Environment): readonly Held[] {
  const { egress } = environment;
  if (!egress) return [];
  return [
    {
      name: "egress",
      matches: ({ kind }) => kind === "internet",
      subject: declared(environment, "egress.yaml", "paths", egress, "egresses"),
    },
  ];
}

/** The management zone. */
export function management(environment: Environment): readonly Held[] {
  return environment.settings.kind === "extranet" ? zonesWith(environment, ["management"]) : [];
}

/** Networks of the recovery site. */
export function recovery(environment: Environment): readonly Held[] {
  return (environment.recovery?.networks ?? []).map((network) => ({
    name: network.id,
    matches: ({ kind, id }) => kind === "mirror" && id === network.id,
    subject: declared(environment, "recovery.yaml", `networks/${network.id}`, network),
  }));
}

/** Domains of an intranet. */
export function domains(environment: Environment): readonly Held[] {
  return environment.domains.map((domain) => ({
    name: domain.id,
    matches: (area) => domainAt(environment, area) === domain,
    subject: declared(environment, `domains/${domain.id}.yaml`, "paths", domain),
  }));
}

/** Zones of the shared platforms of an extranet. */
export function zones(environment: Environment): readonly Held[] {
  if (environment.settings.kind !== "extranet") return [];
  return zonesWith(environment, ["published", "extranet", "exchange"]);
}

function zonesWith(environment: Environment, ids: readonly string[]): readonly Held[] {
  return environment.addressPlan.zones
    .filter(({ id }) => ids.includes(id))
    .map((zone) => ({
      name: zone.id,
      matches: (area) => area.zone === zone.id,
      subject: declared(environment, "address-plan.yaml", `zones/${zone.id}`, zone),
    }));
}
