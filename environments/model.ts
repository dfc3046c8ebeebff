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

/** A place in a YAML file: path relative to the environment's folder, line and column from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * A declared environment, read and validated: every file of `environments/<id>/`.
 * Optional parts are absent when the environment has no such file; an intranet has no egress, counties or exchange.
 */
export interface Environment {
  readonly id: string;
  /** Absolute path of the folder with the YAML files. */
  readonly directory: string;
  readonly settings: EnvironmentFile;
  readonly addressPlan: AddressPlanFile;
  readonly backbone: BackboneFile;
  readonly operations: OperationsFile;
  readonly prices: PricesFile;
  readonly projects: readonly ProjectFile[];
  readonly agencies: readonly AgencyFile[];
  readonly counties: readonly CountyFile[];
  readonly serviceFiles: readonly ServiceFile[];
  readonly inspections: readonly InspectionFile[];
  readonly domains: readonly DomainFile[];
  readonly waivers: WaiversFile;
  readonly attestations: AttestationsFile;
  readonly egress?: EgressFile;
  readonly exchange?: ExchangeFile;
  readonly services?: ServicesFile;
  readonly recovery?: RecoveryFile;
  readonly migration?: MigrationFile;
  /** Every system of the environment with the tenant that carries it, in order of files. */
  readonly systems: readonly DeclaredSystem[];
  /**
   * Where a value stands in YAML.
   * @param node an object or array of this environment (by identity)
   * @param key key or index inside `node`; without it the place of `node` itself
   * @returns undefined for an object that did not come from YAML
   */
  origin(node: object, key?: string | number): Origin | undefined;
}

/** Kind of unit that a tenant belongs to. */
export type TenantKind = "agency" | "egress" | "exchange" | "services" | "operations";

/** A system and where it is declared. */
export interface DeclaredSystem {
  readonly system: System;
  /** Agency that answers for it. */
  readonly owner: string;
  /** Name of the OpenStack project that carries it. */
  readonly tenant: string;
  readonly tenantKind: TenantKind;
  /** Id of the stack that creates it, such as `agency-finance` or `services`. */
  readonly stack: string;
}
