import { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import { everything } from "./addresses";
import { withDoubt, type PortDraft } from "./draft";
import { portType, type Parts } from "./ports";
import type { Routers } from "./routers";
import { causeOf, doubtAt, textAt } from "./values";

/** Copies of traffic: the hypervisor sends them by its own network, past everything of the tenant. */
export function addMirrors(
  { source: { estate }, lookup, draft }: Parts,
  routers: Routers,
  portsOf: ReadonlyMap<Resource, readonly PortDraft[]>,
): void {
  for (const mirror of estate.ofType("openstack_taas_tap_mirror_v2")) {
    const ends = [...lookup.at(mirror, "port_id", portType).resources, ...estate.targets(mirror, "port_id")];
    const segments = new Set(
      ends.flatMap((end) => [
        ...(portsOf.get(end) ?? []).map(({ segment }) => segment),
        ...(routers.feetOf.get(end) ?? []).map(({ segment }) => segment),
      ]),
    );
    if (segments.size === 0) draft.skip(mirror, "the port that it copies is in no plan");
    const written = AddressSet.parse(textAt(estate, mirror, "remote_ip") ?? "");
    const doubt = written ? undefined : doubtAt(estate, mirror, "remote_ip");
    for (const segment of segments) {
      for (const remote of written ? [written] : everything) {
        draft.mirrors.push({ cause: causeOf(mirror), segment, remote, ...withDoubt(doubt) });
      }
    }
  }
}
