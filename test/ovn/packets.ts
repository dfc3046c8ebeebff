import type { Router } from "../../reachability/network";
import { familyOf } from "../reachability/simulator/packet";
import { at } from "../reachability/simulator/place";
import { nextHops } from "./hops";
import { addressText, blocks } from "./addresses";
import { Agent } from "./agent";
import { hostsOf, nameAll, portsOf } from "./by-flows";
import { anyPort, type Case, type Question } from "./cases/case";
import { Cloud } from "./cloud";
import { compile } from "./compile";
import { run } from "./daemons";
import type { Names } from "./names";
import { address, namespaceOf, settle } from "./namespaces";
import { compileTranslations } from "./router";

/** What became of a question: whether the packet arrived, and whether a connection was made where that was asked. */
export interface Sent {
  readonly topic: number;
  readonly question: number;
  readonly arrived: boolean;
  readonly session?: boolean;
}

interface Asked {
  readonly topic: Case;
  readonly names: Names;
  readonly question: Question;
  readonly position: { readonly topic: number; readonly question: number };
}

/** Packets are sent this often, since the first ones only make neighbours known. */
const rounds = 3;

/**
 * Sends real packets for every question that has one answer.
 * @throws outside of a network namespace of its own
 */
export async function sendAll(cases: readonly Case[]): Promise<Sent[]> {
  await onlyHere();
  const named = nameAll(cases);
  const cloud = await Cloud.start("packets");
  try {
    await cloud.configure(named.flatMap(({ topic, names }) => compile(topic.built.network, names)));
    await cloud.configure(
      named.flatMap(({ topic, names }) => compileTranslations(topic.built.network.routers, names)),
    );
    await cloud.plug(
      named.flatMap(({ topic, names }) => topic.built.network.ports.map(({ id }) => names.port(id))),
    );
    await settle(named.map(({ topic, names }) => ({ network: topic.built.network, names })));
    const agent = new Agent();
    try {
      await agent.ask("plug", { ports: named.flatMap(({ topic, names }) => portsOfCase(topic, names)) });
      const sent = await ask(agent, named);
      // What a switch that has crashed does not deliver proves nothing.
      await cloud.flows.ask("version");
      return sent;
    } finally {
      await agent.stop();
    }
  } finally {
    await cloud.stop();
  }
}

/** Nothing of the machine may be here. */
async function onlyHere(): Promise<void> {
  const links = await run("ip", ["-o", "link"]);
  if (/^\d+: (?!lo:)/m.test(links))
    throw new Error("Packets are sent in a network namespace of their own only.");
}

async function ask(agent: Agent, named: readonly { topic: Case; names: Names }[]): Promise<Sent[]> {
  const asked = named.flatMap(({ topic, names }, index) =>
    topic.questions.flatMap((question, at): Asked[] =>
      question.more.all ? [] : [{ topic, names, question, position: { topic: index, question: at } }],
    ),
  );
  const packets = asked.map((one, number) => ({
    number,
    from: sendingPorts(one),
    ...wire(one.question),
  }));
  const { arrived } = await agent.ask<{ arrived: Record<number, string[]> }>("send", {
    packets,
    rounds,
    seconds: 1,
  });
  const talking = named.filter(({ topic }) => topic.questions.some(({ more }) => more.session !== undefined));
  await address(talking.map(({ topic, names }) => ({ network: topic.built.network, names })));
  const greeted = await connectAll(agent, asked);
  return asked.map((one, number) => {
    const { topic, names, question, position } = one;
    const { to } = hostsOf(topic, question);
    const taking = portsOf(topic.built.network, to).map((id) => names.port(id));
    const session =
      question.more.session === undefined ? {} : { session: greeted[number] === namespaceOf(names, to) };
    return { ...position, arrived: taking.some((name) => arrived[number]?.includes(name)), ...session };
  });
}

async function connectAll(agent: Agent, asked: readonly Asked[]): Promise<Record<number, string>> {
  const sessions = asked
    .map((one, number) => ({ ...one, number }))
    .filter(({ question }) => question.more.session !== undefined);
  const listeners = sessions.flatMap(({ topic, names, question }) =>
    topic.built.network.hosts.flatMap(({ id }) =>
      listeningPorts(topic, question).map((port) => ({ namespace: namespaceOf(names, id), port })),
    ),
  );
  const unique = new Map(listeners.map((one) => [`${one.namespace} ${one.port}`, one]));
  await agent.ask("listen", { listeners: [...unique.values()] });
  const connections = sessions.map(({ number, topic, names, question }) => {
    const { family, source, destination, b } = question.packet;
    const namespace = namespaceOf(names, hostsOf(topic, question).from);
    return {
      number,
      namespace,
      source: addressText(source, family),
      destination: addressText(destination, family),
      port: b,
    };
  });
  // The kernel asks again after one second and after three.
  return (await agent.ask<{ greeted: Record<number, string> }>("connect", { connections, seconds: 4 }))
    .greeted;
}

/** The port itself, and those that forwards lead to. */
function listeningPorts({ built }: Case, { packet }: Question): number[] {
  const forwards = built.network.routers.flatMap(({ forwards }) => forwards);
  return [
    packet.b,
    ...forwards.flatMap(({ targets }) => targets.flatMap(({ port }) => (port === undefined ? [] : [port]))),
  ];
}

function sendingPorts({ topic, names, question }: Asked): string[] {
  return portsOf(topic.built.network, hostsOf(topic, question).from).map((id) => names.port(id));
}

/** The packet; without a source port where the question names none. */
function wire({ packet }: Question): object {
  const { family, source, destination, protocol, a, b } = packet;
  const ends = { source: addressText(source, family), destination: addressText(destination, family) };
  return { ...ends, protocol, a: a === anyPort ? null : a, b };
}

function portsOfCase({ built: { network } }: Case, names: Names): object[] {
  return network.ports.map((port) => {
    const host = at(network.hosts, port.host);
    return {
      name: names.port(port.id),
      host: namespaceOf(names, port.host),
      namespace: namespaceOf(names, port.host),
      segment: names.segment(port.segment),
      mac: names.portMac(port.id),
      own: port.addresses.flatMap(({ family, intervals }) =>
        intervals.map(([first]) => addressText(first, family)),
      ),
      foreign: network.routers.flatMap(routed),
      answers: port.usable.flatMap(blocks),
      nextHops: nextHops(network, names, port),
      forwards: host.kind !== "outside" && host.ports.length > 1,
    };
  });
}

/** Addresses that a router answers for and does not have at an interface. */
function routed({ floating, forwards }: Router): string[] {
  return [...floating.map(({ outside }) => outside), ...forwards.map(({ address }) => address)].map(
    (address) => addressText(address, familyOf(address)),
  );
}
