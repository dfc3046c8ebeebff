import type { DeclaredSystem, Origin, TenantKind } from "./model";
import type { Draft, Kind } from "./draft";
import type { FileKind } from "./schemas";
import type {
  AddressPlanFile,
  AgencyFile,
  AttestationsFile,
  BackboneFile,
  CountyFile,
  DomainFile,
  EgressFile,
  EnvironmentFile,
  ExchangeFile,
  InspectionFile,
  MigrationFile,
  OperationsFile,
  PricesFile,
  ProjectFile,
  RecoveryFile,
  ServiceFile,
  ServicesFile,
  System,
  WaiversFile,
} from "./types";

/** Type of the content of each kind of file. */
interface Contents {
  "address-plan": AddressPlanFile;
  agency: AgencyFile;
  attestations: AttestationsFile;
  backbone: BackboneFile;
  county: CountyFile;
  domain: DomainFile;
  egress: EgressFile;
  environment: EnvironmentFile;
  exchange: ExchangeFile;
  inspection: InspectionFile;
  migration: MigrationFile;
  operations: OperationsFile;
  prices: PricesFile;
  project: ProjectFile;
  recovery: RecoveryFile;
  service: ServiceFile;
  services: ServicesFile;
  waivers: WaiversFile;
}

/** A file that keeps to its schema. */
export interface ValidFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly value: unknown;
}

/**
 * Puts the well-formed files of an environment together.
 * @param files in order of their paths
 */
export function assemble(
  files: readonly ValidFile[],
  kind: Kind | undefined,
  incomplete: ReadonlySet<FileKind>,
  origin: (node: object, key?: string | number) => Origin | undefined,
): Draft {
  const all = <K extends FileKind>(wanted: K) =>
    files.filter((file) => file.kind === wanted).map((file) => file.value as Contents[K]);
  const parts = {
    settings: all("environment")[0],
    addressPlan: all("address-plan")[0],
    backbone: all("backbone")[0],
    operations: all("operations")[0],
    prices: all("prices")[0],
    egress: all("egress")[0],
    exchange: all("exchange")[0],
    services: all("services")[0],
    recovery: all("recovery")[0],
    migration: all("migration")[0],
  };
  const base = {
    ...withoutAbsent(parts),
    projects: all("project"),
    agencies: all("agency"),
    counties: all("county"),
    serviceFiles: all("service"),
    inspections: all("inspection"),
    domains: all("domain"),
    waivers: all("waivers")[0] ?? { waivers: [] },
    attestations: all("attestations")[0] ?? { attestations: [] },
  };
  return { ...base, systems: systemsOf(base, kind), kind, incomplete, origin };
}

function withoutAbsent<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

type Carriers = Pick<Draft, "agencies" | "serviceFiles" | "egress" | "exchange" | "operations" | "services">;

/** In order of the paths of their files: agencies/, egress, exchange, operations, services/. */
function systemsOf(draft: Carriers, kind: Kind | undefined): readonly DeclaredSystem[] {
  const operator = draft.operations?.owner ?? "";
  const declared = (
    systems: readonly System[],
    owner: string,
    tenant: string,
    tenantKind: TenantKind,
    stack: string,
  ) => systems.map((system) => ({ system, owner: system.owner ?? owner, tenant, tenantKind, stack }));
  // The stacks of an intranet bear its name, so that nobody mistakes one for those of the city's extranet.
  const prefix = kind === "intranet" ? "intranet-" : "";
  const { agencies, egress, exchange, operations, services, serviceFiles } = draft;
  return [
    ...agencies.flatMap(({ id, tenant, systems }) =>
      declared(systems, id, tenant, "agency", `${prefix}agency-${id}`),
    ),
    ...(egress ? declared(egress.systems, operator, egress.tenant, "egress", "egress") : []),
    ...(exchange ? declared(exchange.systems, exchange.owner, exchange.tenant, "exchange", "exchange") : []),
    ...(operations
      ? declared(operations.systems, operations.owner, operations.tenant, "operations", `${prefix}operations`)
      : []),
    ...serviceFiles.flatMap(({ owner, systems }) =>
      declared(systems, owner, services?.tenant ?? "", "services", "services"),
    ),
  ];
}
