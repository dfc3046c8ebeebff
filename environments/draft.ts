import type { Environment } from "./model";
import type { FileKind } from "./schemas";

/** The parts of an environment of which there is one file each. */
type Single =
  | "settings"
  | "addressPlan"
  | "backbone"
  | "operations"
  | "prices"
  | "egress"
  | "exchange"
  | "services"
  | "recovery"
  | "migration";

/** Kind of environment. */
export type Kind = "extranet" | "intranet";

/**
 * What could be read of an environment: well-formed files only. The checks across files work on it, so an error in one file
 * does not hide those of the others.
 */
export interface Draft
  extends
    Partial<Pick<Environment, Single>>,
    Pick<
      Environment,
      | "projects"
      | "agencies"
      | "counties"
      | "serviceFiles"
      | "inspections"
      | "domains"
      | "waivers"
      | "attestations"
      | "systems"
      | "origin"
    > {
  /** undefined while environment.yaml does not say it. */
  readonly kind: Kind | undefined;
  /** Kinds of which a file is missing or broken: what they would declare is unknown, so a reference to it is not judged. */
  readonly incomplete: ReadonlySet<FileKind>;
}
