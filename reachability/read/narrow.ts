import { AddressSet, type Interval } from "../../estate/address-set";
import { everything } from "./addresses";
import type { NetworkDraft } from "./draft";
import { push } from "../maps";
import { usableOf } from "./ports";

/**
 * Takes from the addresses that the cloud may choose for a port those that another one certainly has. Where several networks are one
 * segment, each has addresses of its own and nothing is taken.
 */
export function narrowChoices(draft: NetworkDraft, isJoined: (segment: number) => boolean): void {
  const open = draft.ports.filter(({ addresses }) => addresses.some(isOpen));
  if (open.length === 0) return;
  const taken = new Map<number, Interval[]>();
  for (const { segment, addresses, doubt } of draft.ports) {
    if (doubt) continue;
    for (const { intervals } of addresses) {
      for (const interval of intervals) if (isSingle(interval)) push(taken, segment, interval);
    }
  }
  for (const { interfaces } of draft.routers) {
    for (const { segment, addresses, doubt } of interfaces) {
      if (!doubt) for (const address of addresses) push(taken, segment, [address, address]);
    }
  }
  const narrowed = new Map<AddressSet, Map<number, AddressSet>>();
  for (const port of open) {
    if (isJoined(port.segment)) continue;
    const addresses = port.addresses.map((set) => {
      if (!isOpen(set)) return set;
      let bySegment = narrowed.get(set);
      if (!bySegment) narrowed.set(set, (bySegment = new Map()));
      let narrow = bySegment.get(port.segment);
      if (!narrow) bySegment.set(port.segment, (narrow = narrowSet(set, taken.get(port.segment) ?? [])));
      return narrow;
    });
    const checked = port.secured && port.usable !== everything;
    port.addresses = addresses;
    if (checked) port.usable = usableOf(addresses, draft.pairs.get(port) ?? []);
  }
}

/** A set without what is taken; its own single addresses stay, and a full block stays whole. */
function narrowSet(set: AddressSet, taken: readonly Interval[]): AddressSet {
  const chosen = AddressSet.of(
    set.family,
    set.intervals.filter((interval) => !isSingle(interval)),
  );
  const own = AddressSet.of(set.family, set.intervals.filter(isSingle));
  const free = chosen.minus(AddressSet.of(set.family, taken));
  return free.isEmpty ? set : free.union(own);
}

function isOpen({ intervals }: AddressSet): boolean {
  return intervals.some((interval) => !isSingle(interval));
}

function isSingle([from, to]: Interval): boolean {
  return from === to;
}
