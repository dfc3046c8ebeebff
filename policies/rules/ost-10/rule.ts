import type { Resource, Value } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { mapOf } from "../../facts/labels";
import { isRecoveryRegion } from "../../facts/sites";
import { segmentsOf, wireOf, type Segment } from "../../facts/wires";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** A network has one segment; one on a wire is declared and nobody else's. */
export const rule: Rule = {
  id: "OST-10",
  title: { zh: "物理网段都有声明,互不桥接", en: "Wires are declared and nothing bridges them" },
  rationale: {
    zh: "网络接到物理链路上,链路上的主机就在模型之外。同一网络的两个网段互相桥接;两个网络用同一链路就是一个网络。",
    en: "Hosts on a wire are outside of the model. Two segments of one network are bridged, and two networks on one wire are one network.",
  },
  remedy: {
    zh: "删除 segments 和 openstack_networking_segment_v2;线路在 egress.yaml 的 links 或 recovery.yaml 的 interconnect 中声明。",
    en: "Remove segments and openstack_networking_segment_v2; declare lines under links in egress.yaml or interconnect in recovery.yaml.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.2.1 d" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    const networks = context.estate.ofType("openstack_networking_network_v2");
    const wires = networks.flatMap((network) =>
      segmentsOf(context.estate, network).flatMap((segment) => {
        const wire = wireOf(segment);
        return wire === undefined ? [] : [{ network, wire: `${network.region ?? ""} ${wire}` }];
      }),
    );
    for (const network of networks) yield* judgeNetwork(context, network, wires);
    yield* judgeLoose(context);
  },
};

type Wires = readonly { readonly network: Resource; readonly wire: string }[];

function* judgeNetwork(context: RuleContext, network: Resource, wires: Wires): Iterable<Judgement> {
  const { estate } = context;
  const subject = factsOf(context).subject(network);
  if (isTransparent(context, network)) yield judge("fail", subject, messages.transparent);
  if (
    estate.get(network, "segments").state !== "absent" &&
    estate.blockCount(network, "segments") === undefined
  ) {
    yield judge("undetermined", subject, messages.unknown, { reason: "segments are written dynamically" });
    return;
  }
  const segments = segmentsOf(estate, network);
  if (segments.length > 1) {
    const values = { count: segments.length, segments: segments.map(nameOf).join(", ") };
    yield judge("fail", subject, messages.several, values);
    return;
  }
  const [segment] = segments;
  if (segment) yield* judgeSegment(context, network, segment, wires);
}

function* judgeSegment(
  context: RuleContext,
  network: Resource,
  segment: Segment,
  wires: Wires,
): Iterable<Judgement> {
  const subject = factsOf(context).subject(segment.resource);
  const name = nameOf(segment);
  const wire = wireOf(segment);
  const unknown = unknownPart(context, segment);
  if (unknown !== undefined) {
    yield judge("undetermined", subject, messages.unknown, {
      reason: `${unknown} is known only after apply`,
    });
    return;
  }
  const isLine = wire !== undefined && linesOf(context).has(wire);
  // A network on the wire of the egress is a matter of OPN-06.
  if (isLine && factsOf(context).owners.unitOf(network)?.kind !== "egress") return;
  if (wire === undefined ? segment.id !== "" : !isLine && !isInterconnect(context, network, wire)) {
    yield judge("fail", subject, messages.undeclared, { segment: name });
    return;
  }
  const key = `${network.region ?? ""} ${wire ?? ""}`;
  const other = wires.find((entry) => entry.network !== network && entry.wire === key);
  if (other) {
    const { stack, address } = other.network;
    yield judge("fail", subject, messages.twice, { segment: name, other: `${stack}::${address}` });
  } else yield judge("pass", subject, messages.ok, { segment: name });
}

/** Part of a segment that the plan does not tell; an absent one is a choice of the cloud. */
function unknownPart({ estate }: RuleContext, { resource }: Segment): string | undefined {
  const prefix = resource.type === "openstack_networking_segment_v2" ? "" : "segments.0.";
  return ["physical_network", "segmentation_id", "network_type"].find((part) => {
    const { state } = estate.get(resource, `${prefix}${part}`);
    const written =
      resource.type === "openstack_networking_segment_v2" || estate.blockCount(resource, "segments") === 1;
    return written && (state === "unknown" || state === "reference");
  });
}

/** Segments of networks that no plan has: what they are added to cannot be told. */
function* judgeLoose(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const segment of estate.ofType("openstack_networking_segment_v2")) {
    const networks = estate.targets(segment, "network_id").filter(({ mode }) => mode === "managed");
    if (networks.length > 0) continue;
    const reason = "no plan has the network that it is added to";
    yield judge("undetermined", factsOf(context).subject(segment), messages.unknown, { reason });
  }
}

function linesOf({ environment }: RuleContext): ReadonlySet<string> {
  const links = environment.egress?.egresses.flatMap((egress) => egress.links) ?? [];
  return new Set(links.map(({ physicalNetwork, vlan }) => `${physicalNetwork} ${vlan}`));
}

/** The line between the sites, at either end; the core's alone. */
function isInterconnect(context: RuleContext, network: Resource, wire: string): boolean {
  const { environment } = context;
  const line = environment.recovery?.interconnect;
  if (!line || wire !== `${line.physicalNetwork} ${line.vlan}`) return false;
  const owner = factsOf(context).owners.unitOf(network)?.kind;
  return owner === "backbone" || (owner === "recovery" && isRecoveryRegion(environment, network.region));
}

function isTransparent({ estate }: RuleContext, network: Resource): boolean {
  const smuggled = mapOf(estate, network, "value_specs")["vlan_transparent"];
  const written: Value = estate.get(network, "transparent_vlan");
  return String(smuggled).toLowerCase() === "true" || (written.state === "known" && written.value === true);
}

function nameOf({ type, physicalNetwork, id }: Segment): string {
  return [type, physicalNetwork, id].filter((part) => part !== "").join(" ");
}
