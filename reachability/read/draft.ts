import type { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Cause, Doubt, Host, Interface, Mirror, Port, Router, Segment } from "../network";
import { everything } from "./addresses";
import type { Remark } from "./reading";

/** The same with fields and lists that can still be filled in. */
export type Draft<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K];
};

type Numbered<T> = Draft<T> & { readonly id: number };
export type SegmentDraft = Numbered<Segment>;
export type HostDraft = Numbered<Host>;
export type RouterDraft = Numbered<Router>;
export type InterfaceDraft = Draft<Interface>;
/** Lists of rules are shared by the ports of the same groups, so they are set and not filled. */
export type PortDraft = { -readonly [K in keyof Port]: Port[K] };

/** A network that is being put together; ids are given in order. */
export class NetworkDraft {
  readonly segments: SegmentDraft[] = [];
  readonly ports: PortDraft[] = [];
  readonly hosts: HostDraft[] = [];
  readonly routers: RouterDraft[] = [];
  readonly mirrors: Mirror[] = [];
  readonly unread: Remark[] = [];
  readonly assumed: Remark[] = [];
  /** Address pairs of ports. */
  readonly pairs = new Map<PortDraft, readonly AddressSet[]>();
  /** Single addresses that somebody has, by segment. */
  private readonly taken = new Map<number, Set<bigint>>();

  segment(cause: Cause): SegmentDraft {
    const segment: SegmentDraft = { id: this.segments.length, cause, subnets: [] };
    this.segments.push(segment);
    return segment;
  }

  host(cause: Cause, kind: Host["kind"], doubt?: Doubt): HostDraft {
    const host: HostDraft = { id: this.hosts.length, cause, kind, ports: [], ...withDoubt(doubt) };
    this.hosts.push(host);
    return host;
  }

  /** A port that lets everything through, until somebody says otherwise. */
  port(cause: Cause, host: HostDraft, segment: number, addresses: readonly AddressSet[] = []): PortDraft {
    const port: PortDraft = {
      id: this.ports.length,
      host: host.id,
      segment,
      cause,
      addresses,
      usable: everything,
      secured: false,
      ingress: [],
      egress: [],
      stateful: true,
    };
    this.ports.push(port);
    host.ports.push(port.id);
    for (const { intervals } of addresses) {
      for (const [from, to] of intervals) if (from === to) this.take(segment, from);
    }
    return port;
  }

  router(cause: Cause): RouterDraft {
    const router: RouterDraft = {
      id: this.routers.length,
      cause,
      interfaces: [],
      routes: [],
      floating: [],
      forwards: [],
    };
    this.routers.push(router);
    return router;
  }

  take(segment: number, address: bigint): void {
    this.takenOn(segment).add(address);
  }

  takenOn(segment: number): Set<bigint> {
    let taken = this.taken.get(segment);
    if (!taken) this.taken.set(segment, (taken = new Set()));
    return taken;
  }

  /** Says that something is not in the model. */
  skip(resource: Resource, reason: string): void {
    this.unread.push({ resource, reason });
  }

  /** Says that a choice of the cloud was made for it. */
  assume(resource: Resource, reason: string): void {
    this.assumed.push({ resource, reason });
  }
}

/** A doubt as a member, which an object without one does not have. */
export function withDoubt(doubt: Doubt | undefined): { readonly doubt?: Doubt } {
  return doubt === undefined ? {} : { doubt };
}
