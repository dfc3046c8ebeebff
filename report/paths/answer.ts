import type { Language, Text } from "../../messages/text";
import { fill } from "../../messages/text";
import { unitKey, type Area } from "../../reachability/areas";
import type { CityReach } from "../../reachability/city";
import { DeclaredTraffic } from "../../reachability/coverage";
import type { DeclaredFlow } from "../../reachability/declared";
import type { Reached } from "../../reachability/engine";
import type { Answer } from "../../reachability/questions";
import { stops } from "../../reachability/messages";
import { serviceNames } from "../../reachability/service-names";
import { nameOf, placeOfStop, shortName, stepsOf, type Step } from "../../reachability/steps";
import { doubtsOf } from "../../reachability/trail";
import { hops, messages } from "./messages";

/** One group of packets that gets through, as it is shown. */
export interface ShownWay {
  readonly from: string;
  readonly to: string;
  readonly services: readonly string[];
  readonly possible: boolean;
  /** What the plan does not tell and the way depends on. */
  readonly doubts: readonly string[];
  /** Ids of declared flows; empty: a part of it at least is not declared. */
  readonly declaredBy: readonly string[];
  readonly steps: readonly Step[];
}

/** An answer as it is shown. */
export interface ShownAnswer {
  readonly from: string;
  readonly to: string;
  readonly senders: number;
  readonly receivers: number;
  readonly ways: readonly ShownWay[];
  readonly stopped?: { readonly reason: Text; readonly steps: readonly Step[] };
}

/** Puts an answer together: one entry for each pair of ends, set of services and place of passage. */
export function showAnswer(city: CityReach, answer: Answer, flows: readonly DeclaredFlow[]): ShownAnswer {
  const traffic = new DeclaredTraffic(city, flows);
  const groups = new Map<
    string,
    { reached: Reached; from: string; to: string; services: Set<Reached["beam"]["services"][number]> }
  >();
  for (const reached of answer.open) {
    const [from, to] = [endName(city.areaOf(reached.from)), endName(city.areaOf(reached.to))];
    const key = `${from} ${to} ${reached.trail.doubtful}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { reached, from, to, services: new Set() }));
    else if (reached.trail.length < group.reached.trail.length) group.reached = reached;
    for (const box of reached.beam.services) group.services.add(box);
  }
  const { stopped, question, senders, receivers } = answer;
  return {
    from: question.from.text,
    to: question.to.text,
    senders,
    receivers,
    ways: [...groups.values()].map(({ reached, from, to, services }) => ({
      from,
      to,
      services: serviceNames([...services]),
      possible: reached.trail.doubtful,
      doubts: doubtsOf(reached.trail).map(({ resource, attribute }) =>
        resource ? `${shortName(nameOf(resource))} ${attribute}` : attribute,
      ),
      declaredBy: declaredBy(traffic, reached),
      steps: stepsOf(reached.trail),
    })),
    ...(stopped
      ? {
          stopped: {
            reason: fill(stops[stopped.stop.kind], { place: placeOfStop(stopped.stop, city.compiled) }),
            steps: stopped.trail ? stepsOf(stopped.trail) : [],
          },
        }
      : {}),
  };
}

/** How many groups are shown in text: a person reads the first ones, a program takes JSON. */
const shownInText = 30;

/** An answer in words. */
export function answerText(answer: ShownAnswer, services: string, language: Language): string {
  const { from, to, ways, stopped, senders, receivers } = answer;
  const say = (text: Text, values: Parameters<typeof fill>[1] = {}) => fill(text, values)[language];
  const lines = [say(messages.question, { from, to, services: services || messages.every })];
  if (senders === 0) lines.push(`  ${say(messages.nobodyAt, { end: from })}`);
  if (receivers === 0) lines.push(`  ${say(messages.nobodyAt, { end: to })}`);
  if (ways.length === 0) lines.push(`  ${say(messages.nothing)}`);
  else lines.push(`  ${say(messages.open, { count: ways.length })}`);
  if (stopped) {
    lines.push(
      `  ${say(messages.stoppedBy, { stop: stopped.reason })}`,
      ...stopped.steps.map((step) => `    ${stepText(step, language)}`),
    );
  }
  for (const way of ways.slice(0, shownInText)) {
    lines.push(
      "",
      `  ${say(messages.way, { from: way.from, to: way.to, services: way.services.join(" ") })}`,
    );
    lines.push(
      `    ${way.possible ? say(messages.possible, { doubts: way.doubts.join("; ") }) : say(messages.certain)}; ${declaredText(way, language)}`,
    );
    lines.push(...way.steps.map((step, at) => `    ${at + 1}. ${stepText(step, language)}`));
  }
  if (ways.length > shownInText)
    lines.push("", `  ${say(messages.more, { count: ways.length - shownInText })}`);
  return `${lines.join("\n")}\n`;
}

function declaredText({ declaredBy: flows }: ShownWay, language: Language): string {
  if (flows.length === 0) return messages.undeclared[language];
  const values = { flows: flows.slice(0, 3).join(", "), count: flows.length };
  return fill(flows.length > 3 ? messages.declaredByMore : messages.declaredBy, values)[language];
}

function stepText({ kind, place, by }: Step, language: Language): string {
  if (!by) return fill(hops[kind], { place })[language];
  const isPlace = `${by.stack}::${by.address}` === place;
  // The place names itself where no rule of its own lets the packets through.
  if (isPlace) return fill(hops[kind], { place: shortName(by) })[language];
  return `${fill(hops[kind], { place })[language]}: ${shortName(by)}`;
}

function declaredBy(traffic: DeclaredTraffic, reached: Reached): readonly string[] {
  const { by, undeclared } = traffic.coverageOf(reached);
  return undeclared.length > 0 ? [] : by.map(({ id }) => id);
}

/** An end with its system, such as `agency:finance budget/web`. */
function endName(area: Area): string {
  return area.system === undefined ? unitKey(area) : `${unitKey(area)} ${area.system}/${area.tier}`;
}
