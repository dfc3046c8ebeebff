import { AddressSet } from "../../estate/address-set";
import type { Forward, Interface, Router } from "../../reachability/network";
import { familyOf } from "../reachability/simulator/packet";
import { addressText, blocks, prefixLength } from "./addresses";
import type { Command } from "./compile";
import type { Names } from "./names";

/** A router with its interfaces, routes and load balancers, as Neutron and Octavia's OVN driver make them. */
export function compileRouter(router: Router, names: Names): Command[] {
  const name = names.router(router.id);
  return [
    ["lr-add", name],
    ...router.interfaces.flatMap((face, index) => interfaceOf(router, face, index, names)),
    ...router.routes.flatMap(({ to, via }) =>
      blocks(to).map((block) => ["--ecmp", "lr-route-add", name, whole(block), text(via)]),
    ),
    ...router.forwards.flatMap((forward, index) => balancer(router, forward, index, names)),
  ];
}

/** What routers rewrite at their gateways. The interfaces must be there before, in a transaction of their own. */
export function compileTranslations(routers: readonly Router[], names: Names): Command[] {
  return routers.flatMap((router) =>
    gateways(router).flatMap(({ index, face }) => translations(router, face, index, names)),
  );
}

function interfaceOf(router: Router, face: Interface, index: number, names: Names): Command[] {
  const name = names.face(router.id, index);
  const plug = names.plug(router.id, index);
  const networks = face.addresses.map((address) => `${text(address)}/${lengthAt(face, address)}`);
  return [
    ["lrp-add", names.router(router.id), name, names.faceMac(router.id, index), ...networks],
    ["lsp-add", names.segment(face.segment), plug],
    ["lsp-set-type", plug, "router"],
    ["lsp-set-addresses", plug, "router"],
    ["lsp-set-options", plug, `router-port=${name}`],
    ...(face.gateway ? [["lrp-set-gateway-chassis", name, "chassis", "1"]] : []),
  ];
}

/** @throws when no connected block holds the address */
function lengthAt({ connected }: Interface, address: bigint): number {
  const own = AddressSet.parse(text(address));
  const block = connected.find((set) => own?.intersects(set));
  if (!block) throw new Error(`${text(address)} is in no connected block of its interface.`);
  return prefixLength(block);
}

function translations(router: Router, { snat }: Interface, index: number, names: Names): Command[] {
  // Only a router with several gateways must be told which one.
  const which = gateways(router).length > 1 ? [`--gateway-port=${names.face(router.id, index)}`] : [];
  const add = (...words: string[]) => [...which, "lr-nat-add", names.router(router.id), ...words];
  return [
    ...(snat ? blocks(snat.sources).map((block) => add("snat", text(snat.address), block)) : []),
    ...router.floating
      .filter(({ outside }) => gateways(router).length === 1 || isAt(router, index, outside))
      .map(({ outside, inside }) => add("dnat_and_snat", text(outside), text(inside))),
  ];
}

function isAt(router: Router, index: number, address: bigint): boolean {
  const own = AddressSet.parse(text(address));
  return router.interfaces[index]?.connected.some((block) => own?.intersects(block)) ?? false;
}

/** On the router and on every segment behind it that is not beyond a gateway: both drivers do so, for forwardings too. */
function balancer(router: Router, forward: Forward, index: number, names: Names): Command[] {
  const name = `${names.router(router.id)}lb${index}`;
  const { address, port, protocol, targets } = forward;
  const vip = end(address, port);
  const ends = targets.map((target) =>
    end(target.address, port === undefined ? undefined : (target.port ?? port)),
  );
  const kind = protocol === undefined ? [] : [protocol === 6 ? "tcp" : "udp"];
  const inside = router.interfaces
    .filter(({ gateway }) => !gateway)
    .map(({ segment }) => names.segment(segment));
  return [
    ["lb-add", name, vip, ends.join(","), ...kind],
    ["lr-lb-add", names.router(router.id), name],
    ...[...new Set(inside)].map((segment) => ["ls-lb-add", segment, name]),
  ];
}

function gateways({ interfaces }: Router): { readonly face: Interface; readonly index: number }[] {
  return interfaces.map((face, index) => ({ face, index })).filter(({ face }) => face.gateway);
}

function end(address: bigint, port: number | undefined): string {
  const name = text(address);
  if (port === undefined) return name;
  return name.includes(":") ? `[${name}]:${port}` : `${name}:${port}`;
}

function text(address: bigint): string {
  return addressText(address, familyOf(address));
}

/** A block with its length. */
function whole(block: string): string {
  if (block.includes("/")) return block;
  return `${block}/${block.includes(":") ? 128 : 32}`;
}
