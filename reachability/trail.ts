import type {
  Doubt,
  Firewall,
  FirewallRule,
  Forward,
  GroupRule,
  Interface,
  Port,
  Route,
  Router,
} from "./network";

/** One step of packets on their way, with what lets them through. */
export type Hop =
  /** Out of a host's port, by a group rule where the port is secured. */
  | { readonly kind: "sends"; readonly port: Port; readonly rule?: GroupRule }
  /** Into a router. */
  | { readonly kind: "enters"; readonly router: Router; readonly by: Interface }
  /** Past a firewall. */
  | {
      readonly kind: "passes";
      readonly firewall: Firewall;
      readonly at: Interface;
      readonly rule: FirewallRule;
    }
  /** The destination is rewritten. */
  | {
      readonly kind: "redirected";
      readonly router: Router;
      readonly by: Forward | Router["floating"][number];
    }
  /** Out of a router, by a route or because the block is connected there. */
  | { readonly kind: "routed"; readonly router: Router; readonly by: Interface; readonly route?: Route }
  /** The source is rewritten. */
  | { readonly kind: "disguised"; readonly router: Router; readonly by: Interface }
  /** Into a host's port, by a group rule where the port is secured. */
  | { readonly kind: "taken"; readonly port: Port; readonly rule?: GroupRule };

/** The way so far, last step first. */
export interface Trail {
  readonly hop: Hop;
  readonly before?: Trail;
  /** Is there a doubt on the way? */
  readonly doubtful: boolean;
  readonly doubt?: Doubt;
  /** Steps so far. */
  readonly length: number;
}

/** The way with one more step. */
export function extend(before: Trail | undefined, hop: Hop, doubt?: Doubt): Trail {
  return {
    hop,
    ...(before ? { before } : {}),
    doubtful: (before?.doubtful ?? false) || doubt !== undefined,
    ...(doubt ? { doubt } : {}),
    length: (before?.length ?? 0) + 1,
  };
}

/** Steps in order. */
export function hopsOf(trail: Trail): readonly Hop[] {
  const hops: Hop[] = [];
  for (let at: Trail | undefined = trail; at; at = at.before) hops.push(at.hop);
  return hops.reverse();
}

/** What the plan does not tell and the way depends on. */
export function doubtsOf(trail: Trail): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (let at: Trail | undefined = trail; at; at = at.before) if (at.doubt) doubts.push(at.doubt);
  return doubts.reverse();
}
