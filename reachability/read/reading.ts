import type { Estate, Resource } from "../../estate/model";
import type { Network } from "../network";

export interface ReadOptions {
  /** Does a network carry hosts that are in no plan, such as the offices of a county? Wires and external networks do anyway. */
  readonly outsideOn?: (network: Resource) => boolean;
  /** Is it declared that a network is shared so? Then nobody unexpected is put on it. */
  readonly shareIsDeclared?: (policy: Resource) => boolean;
}

/** Something that the model does not hold, or holds with a choice of our own. */
export interface Remark {
  readonly resource: Resource;
  readonly reason: string;
}

/** An estate as a network. */
export interface NetworkReading {
  readonly network: Network;
  /** Port of a port resource, or the one of a load balancer's address. A router's port is none. */
  readonly portOf: ReadonlyMap<Resource, number>;
  /** Host of an instance, a port or a load balancer. */
  readonly hostOf: ReadonlyMap<Resource, number>;
  /** Segment of a network, also of one that only a data source knows. */
  readonly segmentOf: ReadonlyMap<Resource, number>;
  readonly routerOf: ReadonlyMap<Resource, number>;
  /** Feet of routers by interface, or by the port that they are made of: router and place among its interfaces. */
  readonly interfaceOf: ReadonlyMap<Resource, readonly { readonly router: number; readonly index: number }[]>;
  /** What could not be placed. */
  readonly unread: readonly Remark[];
  /** What the cloud will choose and where any choice serves, such as the address of a gateway. */
  readonly assumed: readonly Remark[];
}

/** What the parts of the reader ask for. */
export interface Source {
  readonly estate: Estate;
  readonly options: ReadOptions;
}
