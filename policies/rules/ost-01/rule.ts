import type { Resource } from "../../../estate/model";
import { AddressSet, type Family } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { formatAddress } from "../../facts/format-address";
import { labelsOf } from "../../facts/labels";
import { placeName } from "../../facts/places";
import { addressNumber, gatewayOf } from "../../facts/routers";
import { addressesOfPort, blockOf, blocksOf, placesOf, subnetsOfPort } from "../../facts/standing";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** A pair of virtual addresses for each of a few services; more is a licence to pose as others. */
const mostAddresses = 4n;

const families: readonly Family[] = [4, 6];

/** Further addresses of a port are few virtual ones of its own subnet. */
export const rule: Rule = {
  id: "OST-01",
  title: { zh: "附加地址不得超出本网段", en: "Further addresses stay in the port's own subnet" },
  rationale: {
    zh: "allowed_address_pairs 写入防伪造白名单:写入大段地址或其他单位的地址,实例就能以任意源地址收发,安全组的对端检查随之失效。",
    en: "allowed_address_pairs are exceptions from anti-spoofing: with a wide block or another unit's addresses an instance sends as anyone, and checks of remotes are void.",
  },
  remedy: {
    zh: "只写本网段内不超过 4 个、无人使用的虚拟地址;转发流量用声明的路由器。",
    en: "Write at most four unused virtual addresses of the port's own subnet; let declared routers forward.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 c" }],
  severity: "high",
  waivable: false,
  *check(context) {
    for (const port of context.estate.ofType("openstack_networking_port_v2")) {
      if (!hasPairs(context, port)) continue;
      // Every address at once is no default deny, which MLPS-07 says.
      const sets = pairsOf(context, port);
      if (typeof sets === "string") {
        yield judge("undetermined", factsOf(context).subject(port), messages.unknown, { reason: sets });
      } else if (!sets.some(({ isAll }) => isAll)) yield judgePort(context, port, sets);
    }
  },
};

function hasPairs({ estate }: RuleContext, port: Resource): boolean {
  return (
    estate.get(port, "allowed_address_pairs").state !== "absent" &&
    estate.blockCount(port, "allowed_address_pairs") !== 0
  );
}

/** Addresses of all pairs together, by family, or why they cannot be told. */
function pairsOf({ estate }: RuleContext, port: Resource): readonly AddressSet[] | string {
  const count = estate.blockCount(port, "allowed_address_pairs");
  if (count === undefined) return "the pairs are written dynamically";
  const texts = blocksOf(port, "allowed_address_pairs").map((pair) => pair["ip_address"]);
  if (texts.length < count || texts.some((text) => typeof text !== "string")) {
    return "an address is known only after apply";
  }
  const sets = texts.map((text) => AddressSet.parse(String(text)));
  const wrong = sets.indexOf(undefined);
  if (wrong >= 0) return `"${String(texts[wrong])}" is not an address`;
  return families
    .map((family) =>
      AddressSet.of(
        family,
        sets.flatMap((set) => (set?.family === family ? set.intervals : [])),
      ),
    )
    .filter(({ isEmpty }) => !isEmpty);
}

function judgePort(context: RuleContext, port: Resource, sets: readonly AddressSet[]): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(port);
  const subnets = subnetsOfPort(estate, port);
  const blocks = subnets.map((subnet) => blockOf(estate, subnet));
  const addresses = sets.map(textOf).join(", ");
  const count = sets.reduce((sum, set) => sum + sizeOf(set), 0n);
  if (count > mostAddresses)
    return judge("fail", subject, messages.wide, { addresses, count: String(count) });
  if (blocks.length === 0 || blocks.includes(undefined)) {
    const reason = blocks.length === 0 ? "no plan has its subnet" : "the block of its subnet cannot be told";
    return judge("undetermined", subject, messages.unknown, { reason });
  }
  for (const set of sets) {
    const beyond = blocks.reduce((rest: AddressSet, block) => (block ? rest.minus(block) : rest), set);
    const [place] = beyond.isEmpty ? [] : placesOf(context).at(beyond);
    if (place) return judge("fail", subject, messages.elsewhere, { addresses, place: placeName(place) });
  }
  const holds = (address: bigint | undefined): boolean =>
    address !== undefined &&
    sets.some((set) => set.intervals.some(([from, to]) => from <= address && address <= to));
  if (subnets.some((subnet) => holds(gatewayOf(context, subnet))))
    return judge("fail", subject, messages.gateway);
  const other = victim(context, port, subnets, holds);
  return other
    ? judge("fail", subject, messages.other, { port: `${other.stack}::${other.address}` })
    : judge("pass", subject, messages.ok, { addresses });
}

/** A port of another tier whose address the pairs hold; members of one tier may take over from each other. */
function victim(
  context: RuleContext,
  port: Resource,
  subnets: readonly Resource[],
  holds: (address: bigint | undefined) => boolean,
): Resource | undefined {
  const { estate } = context;
  const own = labelsOf(estate, port);
  return estate.ofType("openstack_networking_port_v2").find((other) => {
    if (other === port || !addressesOfPort(other).some((text) => holds(addressNumber(text)))) return false;
    if (!subnetsOfPort(estate, other).some((subnet) => subnets.includes(subnet))) return false;
    const labels = labelsOf(estate, other);
    const sameTier = labels.system === own.system && labels.tier === own.tier && own.tier !== undefined;
    // A port without an instance keeps a virtual address free.
    return !sameTier && estate.referrers(other).some(({ type }) => type.startsWith("openstack_compute_"));
  });
}

function sizeOf(set: AddressSet): bigint {
  return set.intervals.reduce((sum, [from, to]) => sum + to - from + 1n, 0n);
}

function textOf({ family, intervals }: AddressSet): string {
  return intervals
    .map(([from, to]) =>
      from === to
        ? formatAddress(family, from)
        : `${formatAddress(family, from)}-${formatAddress(family, to)}`,
    )
    .join(", ");
}
