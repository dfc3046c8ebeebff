import { AddressSet, type Family } from "../../estate/address-set";
import type { Cause, Doubt, Firewall } from "../network";
import { withDoubt, type RouterDraft, type SegmentDraft } from "./draft";
import type { Parts } from "./ports";
import type { Routers } from "./routers";

/** Addresses that no network has, for links that Neutron does not show: class E, and the block that is discarded (RFC 6666). */
const first: Readonly<Record<Family, bigint>> = { 4: 240n << 24n, 6: 0x100n << 112n };
const size = 256n;

/** An address of a link in both families. */
export type LinkAddress = Readonly<Record<Family, bigint>>;

/** Makes links between routers, each with addresses of its own. */
export class Transits {
  private count = 0n;

  constructor(
    private readonly parts: Parts,
    private readonly routers: Routers,
  ) {}

  open(cause: Cause): Transit {
    const offset = this.count * size;
    this.count += 1n;
    return new Transit(this.parts.draft.segment(cause), offset, this.routers);
  }
}

/** A link between routers. */
export class Transit {
  private next: bigint;
  private readonly blocks: readonly AddressSet[];

  constructor(
    readonly segment: SegmentDraft,
    offset: bigint,
    private readonly routers: Routers,
  ) {
    this.next = offset;
    this.blocks = ([4, 6] as const).map((family) => {
      const start = first[family] + offset;
      return AddressSet.of(family, [[start, start + size - 1n]]);
    });
  }

  /** The next address of the link. */
  address(): LinkAddress {
    this.next += 1n;
    return { 4: first[4] + this.next, 6: first[6] + this.next };
  }

  /** Puts a router on the link. */
  connect(router: RouterDraft, cause: Cause, address: LinkAddress, doubt?: Doubt, firewall?: Firewall): void {
    this.routers.add(router, {
      segment: this.segment.id,
      cause,
      addresses: [address[4], address[6]],
      connected: [...this.blocks],
      gateway: false,
      ...withDoubt(doubt),
      ...(firewall ? { firewall } : {}),
    });
  }
}
