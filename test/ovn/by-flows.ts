import type { Network } from "../../reachability/network";
import { at } from "../reachability/simulator/place";
import type { Answer } from "./answer";
import type { Case, Question } from "./cases/case";
import { Cloud } from "./cloud";
import { compile } from "./compile";
import { compileTranslations } from "./router";
import { engineReaches, simulatorReaches } from "./engine";
import { Names } from "./names";
import { Numbers } from "./neighbours";
import { Tracer } from "./trace";

/** Asks the flows that the real OVN makes of all cases, side by side. */
export async function byFlows(cases: readonly Case[]): Promise<Answer[]> {
  const cloud = await Cloud.start("trace");
  try {
    const named = nameAll(cases);
    await cloud.configure(named.flatMap(({ topic, names }) => compile(topic.built.network, names)));
    await cloud.configure(
      named.flatMap(({ topic, names }) => compileTranslations(topic.built.network.routers, names)),
    );
    await cloud.plug(named.flatMap(({ topic, names }) => names.plugged(topic.built.network)));
    const numbers = await Numbers.of(cloud);
    const answers: Answer[] = [];
    for (const { topic, names } of named) {
      const { network } = topic.built;
      const tracer = new Tracer(cloud, numbers, network, names);
      for (const question of topic.questions) {
        const { from, to } = hostsOf(topic, question);
        const reached = await tracer.askFlows(from, question.packet);
        const said = at(network.hosts, to).ports.some((port) => reached.has(port));
        answers.push({ by: "flows", topic, question, said, expected: question.expected });
      }
    }
    return answers;
  } finally {
    await cloud.stop();
  }
}

/** Asks our own code, which must say what the contract says. */
export function byCode(cases: readonly Case[]): Answer[] {
  const judges = { simulator: simulatorReaches, engine: engineReaches } as const;
  return cases.flatMap((topic) =>
    (["simulator", "engine"] as const).flatMap((by) => {
      const judge = judges[by](topic.built.network);
      return topic.questions.map((question): Answer => {
        const { from, to } = hostsOf(topic, question);
        return { by, topic, question, said: judge(from, to, question.packet), expected: question.expected };
      });
    }),
  );
}

/** Each case with names of its own in one OVN. */
export function nameAll(cases: readonly Case[]): { topic: Case; names: Names }[] {
  return cases.map((topic, index) => ({ topic, names: new Names(`c${index}`, index) }));
}

/** @throws when a question names a host that its network does not have */
export function hostsOf({ name, built }: Case, { from, to }: Question): { from: number; to: number } {
  const [sender, taker] = [from, to].map((host) => built.hosts.get(host));
  if (sender === undefined || taker === undefined) throw new Error(`${name}: no host ${from} or ${to}.`);
  return { from: sender, to: taker };
}

/** Every port of a host. */
export function portsOf({ hosts }: Network, host: number): readonly number[] {
  return at(hosts, host).ports;
}
