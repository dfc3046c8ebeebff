import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { placeName } from "../../facts/places";
import { addressNumber, gatewayOf } from "../../facts/routers";
import { blocksOf, networksOf, placesOf } from "../../facts/standing";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { hopAt } from "./lookup";
import { messages } from "./messages";
import { wrongHop } from "./router-routes";

/** Judges what guests are told: routes of subnets, gateways, DHCP options of ports. */
export function* judgeHostRoutes(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const route of estate.ofType("openstack_networking_subnet_route_v2"))
    yield judgeSubnetRoute(context, route);
  for (const subnet of estate.ofType("openstack_networking_subnet_v2")) yield* judgeGateway(context, subnet);
  for (const port of estate.ofType("openstack_networking_port_v2")) yield* judgeOptions(context, port);
}

function judgeSubnetRoute(context: RuleContext, route: Resource): Judgement {
  const subject = factsOf(context).subject(route);
  const { destination_cidr: text, next_hop: hop } = route.after ?? {};
  const destination = typeof text === "string" ? AddressSet.parse(text) : undefined;
  const address = typeof hop === "string" ? addressNumber(hop) : undefined;
  const networks = networksOf(context.estate, route);
  if (!destination || address === undefined || networks.length === 0) {
    const reason = networks.length === 0 ? "no plan has its subnet" : "it is known only after apply";
    return judge("undetermined", subject, messages.unknown, { reason });
  }
  return (
    judgeHop(context, route, networks, destination, String(text), String(hop)) ??
    judge("pass", subject, messages.ok, { destination: String(text), hop: String(hop) })
  );
}

/** What is wrong with telling a host this way. */
function judgeHop(
  context: RuleContext,
  resource: Resource,
  networks: readonly Resource[],
  destination: AddressSet,
  text: string,
  hopText: string,
): Judgement | undefined {
  const { owners, subject } = factsOf(context);
  const hop = hopAt(context, networks, addressNumber(hopText) ?? 0n);
  const wrong = wrongHop(context, resource, hop, hopText, false);
  if (wrong) return wrong;
  const out = placesOf(context)
    .at(destination)
    .find(({ kind }) => kind === "internet" || kind === "outside");
  const next = hop.kind === "router" ? owners.of(hop.router.resource) : undefined;
  const leaves = next?.kind === "unit" && next.unit.kind === "egress";
  if (!out || leaves) return undefined;
  return judge("fail", subject(resource), messages.internet, { destination: text, place: placeName(out) });
}

function* judgeGateway(context: RuleContext, subnet: Resource): Iterable<Judgement> {
  const { estate } = context;
  if (estate.get(subnet, "gateway_ip").state !== "known") return;
  const address = gatewayOf(context, subnet);
  if (address === undefined) return;
  const hop = hopAt(context, estate.targets(subnet, "network_id"), address);
  if (hop.kind !== "port" || !isInstances(context, hop.port)) return;
  yield judge("fail", factsOf(context).subject(subnet), messages.gatewayHost, {
    hop: String(subnet.after?.["gateway_ip"]),
    port: `${hop.port.stack}::${hop.port.address}`,
  });
}

function isInstances({ estate }: RuleContext, port: Resource): boolean {
  return estate.referrers(port).some(({ type }) => type.startsWith("openstack_compute_"));
}

const everywhere = "0.0.0.0/0";

/** Options that carry routes: router (3), static routes (33, 121, and 249 of one vendor). */
const routing: Readonly<Record<string, "routers" | "pairs">> = {
  "3": "routers",
  router: "routers",
  "33": "pairs",
  "static-route": "pairs",
  "static-routes": "pairs",
  "121": "pairs",
  "classless-static-route": "pairs",
  "classless-static-routes": "pairs",
  "249": "pairs",
  "ms-classless-static-route": "pairs",
  "ms-classless-static-routes": "pairs",
};

function* judgeOptions(context: RuleContext, port: Resource): Iterable<Judgement> {
  const { estate } = context;
  const subject = factsOf(context).subject(port);
  if (estate.get(port, "extra_dhcp_option").state === "absent") return;
  if (estate.blockCount(port, "extra_dhcp_option") === undefined) {
    yield judge("undetermined", subject, messages.unknown, {
      reason: "DHCP options are written dynamically",
    });
    return;
  }
  for (const { name, value } of blocksOf(port, "extra_dhcp_option")) {
    if (typeof name !== "string") {
      yield judge("undetermined", subject, messages.unknown, {
        reason: "a DHCP option is known only after apply",
      });
      continue;
    }
    const shape =
      routing[
        name
          .toLowerCase()
          .replace(/^(option6?:)/, "")
          .replaceAll("_", "-")
      ];
    if (shape === undefined) continue;
    const routes = typeof value === "string" ? parse(shape, value) : undefined;
    if (!routes) yield judge("undetermined", subject, messages.unreadable, { option: name });
    else yield judgeOption(context, port, name, routes);
  }
}

function judgeOption(
  context: RuleContext,
  port: Resource,
  option: string,
  routes: readonly (readonly [string, string])[],
): Judgement {
  const networks = networksOf(context.estate, port);
  for (const [destination, hop] of routes) {
    const set = AddressSet.parse(destination);
    // The router of the subnet is the way to everything, as without the option.
    const asRouter = destination === everywhere && (option === "3" || option.endsWith("router"));
    const wrong =
      set && judgeHop(context, port, networks, asRouter ? AddressSet.none(4) : set, destination, hop);
    if (wrong) return wrong;
  }
  return judge("pass", factsOf(context).subject(port), messages.option, { option });
}

/** Destinations with next hops; undefined when the text is neither. */
function parse(shape: "routers" | "pairs", value: string): (readonly [string, string])[] | undefined {
  const words = value.split(/[\s,]+/).filter((word) => word !== "");
  const isAddress = (word: string): boolean => AddressSet.parse(word) !== undefined;
  if (words.length === 0 || !words.every(isAddress)) return undefined;
  if (shape === "routers") return words.map((hop) => [everywhere, hop] as const);
  if (words.length % 2 !== 0) return undefined;
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ""] as const] : []));
}
