import type { Port } from "../../reachability/network";
import { addressText, blocks } from "./addresses";
import type { Command } from "./compile";
import { matches } from "./match";
import type { Names } from "./names";

/** Ports of hosts with address check and groups, as Neutron's ML2/OVN driver makes them. */
export function compilePorts(ports: readonly Port[], names: Names): Command[] {
  const secured = ports.filter((port) => port.secured);
  return [
    ...ports.flatMap((port) => portOf(port, names)),
    ...dropGroup(secured, names),
    ...secured.flatMap((port) => groupOf(port, names)),
  ];
}

function portOf(port: Port, names: Names): Command[] {
  const name = names.port(port.id);
  const mac = names.portMac(port.id);
  const own = port.addresses.flatMap(({ family, intervals }) =>
    intervals.map(([first]) => addressText(first, family)),
  );
  const addresses = [mac, ...own].join(" ");
  const add = ["lsp-add", names.segment(port.segment), name];
  // What is behind a wire has any MAC.
  if (!port.secured)
    return [add, ["lsp-set-addresses", name, ...(own.length > 0 ? [addresses] : []), "unknown"]];
  // Without an address of its own the check is of the MAC alone.
  const usable = own.length > 0 ? port.usable.flatMap(blocks) : [];
  return [
    add,
    ["lsp-set-addresses", name, addresses],
    ["lsp-set-port-security", name, [mac, ...usable].join(" ")],
  ];
}

/** One group of all secured ports drops what no other lets through. */
function dropGroup(secured: readonly Port[], names: Names): Command[] {
  const group = `${names.prefix}drop`;
  return [
    ["pg-add", group, ...secured.map(({ id }) => names.port(id))],
    ["acl-add", group, "from-lport", "1000", `inport == @${group} && ip`, "drop"],
    ["acl-add", group, "to-lport", "1000", `outport == @${group} && ip`, "drop"],
  ];
}

function groupOf(port: Port, names: Names): Command[] {
  const group = `${names.port(port.id)}group`;
  const action = port.stateful ? "allow-related" : "allow-stateless";
  const directions = [
    { direction: "from-lport", at: "inport", end: "dst", rules: port.egress },
    { direction: "to-lport", at: "outport", end: "src", rules: port.ingress },
  ] as const;
  const acls = directions.flatMap(({ direction, at, end, rules }) =>
    rules
      .flatMap(({ remote, services }) => matches([{ end, addresses: remote }], services, remote.family))
      .map((match) => [
        "--may-exist",
        "acl-add",
        group,
        direction,
        "1002",
        `${at} == @${group} && ${match}`,
        action,
      ]),
  );
  return [["pg-add", group, names.port(port.id)], ...acls];
}
