import type { CityReach } from "../../../reachability/city";
import type { Network } from "../../../reachability/network";
import { at } from "../../reachability/simulator/place";
import { Cloud } from "../cloud";
import { compile } from "../compile";
import { simulatorReaches } from "../engine";
import { Names } from "../names";
import { Neighbours, Numbers, type Neighbour } from "../neighbours";
import { compileTranslations } from "../router";
import { Tracer } from "../trace";
import type { CityQuestion } from "./question";

/** What everybody says to a question. */
export interface CityAnswer {
  readonly question: CityQuestion;
  readonly flows: boolean;
  readonly simulator: boolean;
}

/** Asks the flows of the real OVN and the slow simulator. */
export async function askCity(city: CityReach, questions: readonly CityQuestion[]): Promise<CityAnswer[]> {
  const { network } = city.reading;
  const cloud = await openCity(network);
  try {
    const numbers = await Numbers.of(cloud);
    const flows = await askFlows(cloud, new Tracer(cloud, numbers, network, names), questions);
    const simulator = simulatorReaches(network);
    return questions.map((question) => {
      const { from, to, packet } = question;
      const reached = flows.get(question);
      return {
        question,
        flows: at(network.hosts, to.host).ports.some((port) => reached?.has(port)),
        simulator: simulator(from.host, to.host, packet),
      };
    });
  } finally {
    await cloud.stop();
  }
}

const names = new Names("city", 0);

async function openCity(network: Network): Promise<Cloud> {
  const cloud = await Cloud.start("trace");
  try {
    await cloud.configure(compile(network, names));
    await cloud.configure(compileTranslations(network.routers, names));
    await cloud.plug(names.pluggedWhereShared(network));
    return cloud;
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}

/** Ports that each packet gets to. What routers do not know is learned by all of them at once, since a whole city takes long to follow. */
async function askFlows(
  cloud: Cloud,
  tracer: Tracer,
  questions: readonly CityQuestion[],
): Promise<ReadonlyMap<CityQuestion, ReadonlySet<number>>> {
  const found = new Map<CityQuestion, ReadonlySet<number>>();
  const neighbours = new Neighbours(cloud);
  for (let waiting = questions; waiting.length > 0;) {
    const unknown = new Map<string, Neighbour>();
    const again: CityQuestion[] = [];
    for (const question of waiting) {
      let isWhole = true;
      const later = (one: Neighbour) => {
        unknown.set(`${one.binding.name} ${one.address}`, one);
        isWhole = false;
      };
      found.set(question, await tracer.askFlows(question.from.host, question.packet, later));
      if (!isWhole) again.push(question);
    }
    if (unknown.size > 0) await neighbours.learn(...unknown.values());
    waiting = again;
  }
  return found;
}
