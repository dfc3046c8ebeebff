import type { Resource } from "../../../estate/model";
import type { Text } from "../../../messages/text";
import { declared } from "../../facts/declarations";
import { joinTold } from "../../facts/joined";
import { locatedSubject } from "../../facts/located";
import { routersOf, type Router } from "../../facts/routers";
import { networksOf } from "../../facts/standing";
import { subnetsOf, type Subnet } from "../../facts/subnets";
import { isVague } from "../../facts/vague";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { levelNames, messages } from "./messages";
import { Tree, type Node } from "./tree";

/** Judges the routers and subnets of the plans: each unit on one node, each node below the next level up. */
export function* judgePlanned(context: RuleContext): Iterable<Judgement> {
  const tree = new Tree(context);
  const { all, loose } = routersOf(context);
  const present = new Set<string>();
  for (const router of all.values()) {
    const nodes = tree.nodesOf(router);
    for (const { key } of nodes) present.add(key);
    const judgement = judgeRouter(context, tree, router, nodes);
    if (judgement) yield judgement;
  }
  for (const attached of loose) {
    if (!isOfTree(context, tree, attached)) continue;
    yield judge(
      context.partial ? "not-applicable" : "undetermined",
      locatedSubject(context, attached),
      messages.unknown,
    );
  }
  for (const subnet of subnetsOf(context)) yield* judgeSubnet(context, tree, subnet);
  yield* judgeAbsent(context, present);
}

function judgeRouter(
  context: RuleContext,
  tree: Tree,
  router: Router,
  nodes: readonly Node[],
): Judgement | undefined {
  const subject = locatedSubject(context, router.resource);
  const [node, second] = nodes;
  if (!node) return undefined;
  if (router.feet.some((foot) => isVague(context, foot))) {
    return judge("undetermined", subject, messages.unknown);
  }
  if (second) {
    if (!nodes.some(({ kind }) => kind === "county" || kind === "township" || kind === "agency"))
      return undefined;
    const values = { one: node.name, other: second.name };
    const judgement = judge("fail", subject, messages.twoUnits, values);
    return ofOneCounty(nodes) ? judgement : { ...judgement, leftTo: [joinTold(context, router)] };
  }
  const upper = upperOf(context, node);
  if (!upper) return undefined;
  if (router.feet.some(({ network }) => network === undefined)) {
    return judge("undetermined", subject, messages.unknown);
  }
  const values = { unit: node.name, upper: upper.name };
  const neighbours = tree.neighboursOf(router);
  for (const neighbour of neighbours) {
    const theirs = tree.nodesOf(neighbour);
    if (theirs.length === 0) {
      const name = `${neighbour.resource.stack}::${neighbour.resource.address}`;
      return judge("fail", subject, messages.stranger, { ...values, router: name });
    }
    const wrong = theirs.find((other) => other.key !== upper.key && !isBelow(node, other));
    if (wrong) return judge("fail", subject, messages.sideways, { ...values, other: wrong.name });
  }
  const linked = neighbours.some((neighbour) => tree.nodesOf(neighbour).some(({ key }) => key === upper.key));
  if (linked) return judge("pass", subject, messages.node, values);
  if (!meetsLoose(context, router)) return judge("fail", subject, messages.noUplink, values);
  return context.partial
    ? judge("not-applicable", subject, messages.leftOut, { unit: upper.name })
    : judge("undetermined", subject, messages.unknown);
}

/** Are two of the nodes levels of one county? Other rules see a single unit there. */
function ofOneCounty(nodes: readonly Node[]): boolean {
  const counties = nodes.flatMap(({ county }) => county ?? []);
  return new Set(counties).size < counties.length;
}

/** Does it share a network with a router that no plan has? */
function meetsLoose(context: RuleContext, { feet }: Router): boolean {
  const own = new Set(feet.map(({ network }) => network));
  return routersOf(context).loose.some((attached) =>
    networksOf(context.estate, attached).some((network) => own.has(network)),
  );
}

/** The next level up; undefined for a node that has none, or is not of the tree. */
function upperOf(
  { environment }: RuleContext,
  { kind, county }: Node,
): { key: string; name: Text } | undefined {
  if (kind === "county" || kind === "agency") return { key: "core", name: levelNames.core };
  if (kind !== "township") return undefined;
  const above = environment.counties.find(({ id }) => id === county);
  return above && { key: `county ${above.id}`, name: above.name };
}

/** A township of this county. */
function isBelow(node: Node, other: Node): boolean {
  return node.kind === "county" && other.kind === "township" && other.county === node.county;
}

function isOfTree({ estate }: RuleContext, tree: Tree, attached: Resource): boolean {
  const networks = networksOf(estate, attached);
  const subnets = networks
    .flatMap((network) => estate.referrers(network))
    .filter(({ type, mode }) => type === "openstack_networking_subnet_v2" && mode === "managed");
  return subnets.some((subnet) =>
    tree.nodesAt(subnet).some(({ kind }) => kind === "county" || kind === "township"),
  );
}

function* judgeSubnet(context: RuleContext, tree: Tree, { resource, network }: Subnet): Iterable<Judgement> {
  const [node] = tree.nodesAt(resource);
  if (!node) return;
  const { all, loose } = routersOf(context);
  const routers = [...all.values()].filter(({ feet }) =>
    feet.some((foot) => foot.subnets.includes(resource) || (network && foot.network === network)),
  );
  const subject = locatedSubject(context, resource);
  const values = { cidr: textAt(context.estate, resource, "cidr") ?? "-", count: routers.length };
  if (routers.length > 1) yield judge("fail", subject, messages.twoNodes, values);
  else if (routers.length === 1) yield judge("pass", subject, messages.oneNode, values);
  else if (node.kind !== "agency") {
    const maybe = loose.some((attached) => network && networksOf(context.estate, attached).includes(network));
    if (!maybe) yield judge("fail", subject, messages.noRouter, values);
  }
}

/** Declared counties and townships that no router of the plans is. */
function* judgeAbsent(context: RuleContext, present: ReadonlySet<string>): Iterable<Judgement> {
  const { environment, partial } = context;
  const result = partial ? "not-applicable" : "undetermined";
  const message = partial ? messages.leftOut : messages.noNode;
  for (const county of environment.counties) {
    const file = `counties/${county.id}.yaml`;
    if (!present.has(`county ${county.id}`)) {
      yield judge(result, declared(environment, file, "lan", county, "lan"), message, { unit: county.name });
    }
    for (const township of county.townships) {
      if (present.has(`township ${county.id}/${township.id}`)) continue;
      const subject = declared(environment, file, `townships/${township.id}`, township);
      yield judge(result, subject, message, { unit: township.name });
    }
  }
}
