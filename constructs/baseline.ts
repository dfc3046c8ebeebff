import type { Tier } from "../environments/types";

/** One direction of a shared operations service, seen from an instance of a tenant. */
export interface BaselineRule {
  readonly id: string;
  readonly direction: "ingress" | "egress";
  readonly protocol: "tcp" | "udp";
  readonly port: number;
  /** Addresses of the service. */
  readonly prefixes: readonly string[];
  /** YAML object that declares it, and its member. */
  readonly source: object;
  readonly key: string;
}

/** The same, seen from the service: what its tier may reach, or who may reach it. */
export interface ServiceRule extends BaselineRule {
  readonly tier: Tier;
  /** Id of the system of the tier. */
  readonly system: string;
}
