import type { Beam } from "./beam";
import type { CompiledFirewallRule, CompiledRouter, Foot, PortClass } from "./compile";
import type { Firewall, Port } from "./network";
import type { Trail } from "./trail";

/** Why packets went no further. */
export type Stop =
  | { readonly kind: "source"; readonly port: Port }
  | { readonly kind: "egress"; readonly port: Port }
  | { readonly kind: "ingress"; readonly port: Port }
  | {
      readonly kind: "firewall";
      readonly foot: Foot;
      readonly firewall: Firewall;
      readonly denied?: CompiledFirewallRule;
    }
  | { readonly kind: "no-route"; readonly router: CompiledRouter }
  | { readonly kind: "router-itself"; readonly router: CompiledRouter }
  | { readonly kind: "odd"; readonly router: CompiledRouter }
  | { readonly kind: "nobody"; readonly segment: number };

export interface Observer {
  /** Packets that a port of a class takes. */
  taken(by: PortClass, beam: Beam, trail: Trail): void;
  /** Packets that end, with the way so far. */
  stopped?(stop: Stop, trail: Trail | undefined, beam: Beam): void;
}
