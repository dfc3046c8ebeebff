import { AddressSet } from "../../estate/address-set";
import type { Packet } from "../reachability/simulator/packet";

/** A packet as it is put out. */
export interface Header {
  readonly packet: Packet;
  /** Undefined: as it came in. */
  readonly sender?: string;
}

export interface Traced {
  readonly outputs: readonly (Header & { readonly port: number })[];
  /** Next hops that a router knows no MAC of, by the keys of its datapath and its interface. */
  readonly unknown: readonly { readonly datapath: number; readonly face: number; readonly address: bigint }[];
  /** It went to the controller, such as to learn a neighbour. */
  readonly controller: boolean;
  /** Equal ways are chosen among by a hash that the flow did not give. */
  readonly hashed: boolean;
}

/** Reads what `ofproto/trace` tells, through all its stages, and rewrites the packet as the actions do. */
export function readTrace(text: string, packet: Packet): Traced {
  const outputs: (Header & { port: number })[] = [];
  const resumed = new Map<string, Header>();
  let controller = false;
  let hashed = false;
  const [first = "", ...others] = text.split(/^=+\n(?=recirc\()/m);
  perform(actionsOf(first), { packet });
  for (const stage of others) {
    const before = resumed.get(/^recirc\((\w+)\)/.exec(stage)?.[1] ?? "");
    if (!before) throw new Error(`No action leads to ${stage.slice(0, 60)}`);
    perform(actionsOf(stage), translated(before, stage));
  }
  return { outputs, unknown: [first, ...others].flatMap(unknownIn), controller, hashed };

  function perform(actions: readonly string[], start: Header): void {
    let header = start;
    for (const action of actions) {
      const { name, inner } = callOf(action);
      if (/^\d+$/.test(action)) outputs.push({ port: Number(action), ...header });
      else if (name === "set") header = rewritten(header, inner);
      else if (name === "clone") perform(split(inner), header);
      else if (name === "recirc") resumed.set(inner, header);
      else if (name === "userspace") controller = true;
      else if (name === "hash") hashed = true;
    }
  }
}

function actionsOf(stage: string): string[] {
  return split(/^Datapath actions: (.*)$/m.exec(stage)?.[1] ?? "drop");
}

/** What stands between commas outside of brackets. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (character === undefined || (character === "," && depth === 0)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return parts;
}

function callOf(action: string): { name: string; inner: string } {
  const [, name = action, inner = ""] = /^(\w+)\((.*)\)$/.exec(action) ?? [];
  return { name, inner };
}

function rewritten(header: Header, set: string): Header {
  const { name, inner } = callOf(set);
  const fields = fieldsOf(inner);
  const source = fields.get("src");
  if (name === "eth") return source === undefined ? header : { ...header, sender: source };
  const { packet } = header;
  if (name === "ipv4" || name === "ipv6")
    return { ...header, packet: withEnds(packet, source, fields.get("dst")) };
  if (name === "tcp" || name === "udp" || name === "sctp") {
    return { ...header, packet: withPorts(packet, source, fields.get("dst")) };
  }
  return header;
}

/** Connection tracking rewrites between two stages; the trace tells what it would. */
function translated(header: Header, stage: string): Header {
  const fields = fieldsOf(/^ Modified flow: (.*)$/m.exec(stage)?.[1] ?? "");
  const ends = withEnds(
    header.packet,
    fields.get("nw_src") ?? fields.get("ipv6_src"),
    fields.get("nw_dst") ?? fields.get("ipv6_dst"),
  );
  return { ...header, packet: withPorts(ends, fields.get("tp_src"), fields.get("tp_dst")) };
}

function withEnds(packet: Packet, source: string | undefined, destination: string | undefined): Packet {
  return {
    ...packet,
    ...(source === undefined ? {} : { source: number(source) }),
    ...(destination === undefined ? {} : { destination: number(destination) }),
  };
}

function withPorts(packet: Packet, source: string | undefined, target: string | undefined): Packet {
  if (![6, 17, 132].includes(packet.protocol)) return packet;
  return {
    ...packet,
    ...(source === undefined ? {} : { a: Number(source) }),
    ...(target === undefined ? {} : { b: Number(target) }),
  };
}

function fieldsOf(text: string): Map<string, string> {
  return new Map(split(text).map((field) => [field.replace(/=.*/, ""), field.replace(/^[^=]*=/, "")]));
}

function number(address: string): bigint {
  const first = AddressSet.parse(address)?.intervals[0]?.[0];
  if (first === undefined) throw new Error(`Not an address: ${address}`);
  return first;
}

/** A lookup in the table of what routers know of their neighbours, in vain. */
const lookup = /\n\s*resubmit\(,66\)\n\s*66\. No match/g;

function unknownIn(stage: string): Traced["unknown"] {
  return [...stage.matchAll(lookup)].map(({ index }) => {
    const before = stage.slice(0, index);
    return {
      datapath: register(before, "metadata"),
      face: register(before, "reg15"),
      address: nextHop(before),
    };
  });
}

/** IPv4 is put into a register just before the lookup; IPv6 is in one since routing. */
function nextHop(before: string): bigint {
  const v6 = before.slice(before.lastIndexOf("\n", before.lastIndexOf(", priority"))).includes("ipv6");
  const given = v6
    ? /(?:-> NXM_NX_XXREG0\[\] is now |set_field:)(0x[0-9a-f]+)(?=\n|->xxreg0)/g
    : /-> NXM_NX_REG0\[\] is now (0x[0-9a-f]+)/g;
  return BigInt([...before.matchAll(given)].at(-1)?.[1] ?? 0);
}

/** The value that a register was given last: by an action, or by what the stage began with. */
function register(text: string, name: string): number {
  const given = [
    ...text.matchAll(
      new RegExp(`(?:set_field:(0x[0-9a-f]+|0)->${name}\\b|^Flow:.*?\\b${name}=(0x[0-9a-f]+|\\d+))`, "gm"),
    ),
  ];
  const last = given.at(-1);
  return Number(last?.[1] ?? last?.[2] ?? 0);
}
