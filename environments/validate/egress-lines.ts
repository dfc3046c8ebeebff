import { fill, type Text } from "../../messages/text";
import { contains } from "../addresses";
import { messages, nouns } from "../messages";
import type { EgressLink } from "../types";
import type { Context } from "./context";
import { mustBeDisjoint, mustBeInside, named, neededZone, upper } from "./ranges";

/** Addresses that a line of the egress names. */
const addresses = ["gateway", "routerAddress", "serviceAddress"] as const;

/** Lines of the egress: public blocks in zone internet, apart, with distinct addresses inside; the sensor in zone management. */
export function checkEgressLines(context: Context): void {
  const { egress } = context.draft;
  const links = egress?.egresses.flatMap((one) => one.links) ?? [];
  const ranges = links.map((link) => ({
    what: named(nouns.egressLink, link.id),
    cidr: link.cidr,
    node: link,
    key: "cidr",
  }));
  for (const range of ranges) {
    const zone = neededZone(context, "internet", range.what);
    if (zone) mustBeInside(context, range, named(nouns.zone, zone.id), zone.block);
  }
  mustBeDisjoint(context, ranges);
  for (const link of links) checkAddresses(context, link);
  checkSensor(context);
}

function checkAddresses(context: Context, link: EgressLink): void {
  const outer = named(nouns.egressLink, link.id);
  for (const [index, key] of addresses.entries()) {
    const address = link[key];
    const what = field(key);
    if (!contains(link.cidr, address)) {
      context.report(fill(messages.addressNotIn, { what, address, outer, block: link.cidr }), link, key);
    }
    const other = addresses.slice(0, index).find((earlier) => link[earlier] === address);
    if (other) context.report(fill(messages.addressesEqual, { what, address, other }), link, key);
  }
}

function checkSensor(context: Context): void {
  const { egress } = context.draft;
  if (!egress) return;
  const zone = neededZone(context, "management", { zh: "检测探针", en: "the detection sensor" });
  const { sensor } = egress.detection;
  if (!zone || contains(zone.block, sensor)) return;
  const values = {
    what: upper(field("sensor")),
    address: sensor,
    outer: named(nouns.zone, zone.id),
    block: zone.block,
  };
  context.report(fill(messages.addressNotIn, values), egress.detection, "sensor");
}

function field(name: string): Text {
  return { zh: `“${name}”`, en: `Field "${name}"` };
}
