import type { Environment } from "../environments/model";
import { unitKey, type Area } from "./areas";
import type { CityReach } from "./city";
import { DeclaredTraffic } from "./coverage";
import { declaredFlows, type DeclaredFlow } from "./declared";
import type { Reached } from "./engine";
import { push } from "./maps";
import { uniteServices } from "./header/services";
import { serviceNames } from "./service-names";
import type { Services } from "./network";

/** What must hold between two places; each pair of places belongs to one. */
export type Assertion =
  "internet" | "sharing" | "counties" | "management" | "recovery" | "intranet" | "declared";

/** Packets between two units that should not get through. */
export interface Breach {
  readonly from: Area;
  readonly to: Area;
  /** forbidden: whatever is declared; undeclared: no flow of the YAML says so. */
  readonly why: "forbidden" | "undeclared";
  /** What gets through, in short. */
  readonly services: readonly string[];
  /** The shortest way, a certain one where there is one. */
  readonly reached: Reached;
  /** Only if what the plan does not tell turns out badly. */
  readonly doubtful: boolean;
}

/** What is open between units, held against what is declared. */
export interface Held {
  readonly flows: readonly DeclaredFlow[];
  readonly breaches: ReadonlyMap<Assertion, readonly Breach[]>;
  /** Pairs of units with something open that is declared, and the flows that declare it. */
  readonly declared: ReadonlyMap<string, ReadonlySet<DeclaredFlow>>;
}

/** What forbids a way whatever is declared, or tolerates it though nothing declares it; undefined: the declarations decide. */
export type Verdict = (from: Area, to: Area, reached: Reached) => "forbidden" | "tolerated" | undefined;

interface Found extends Omit<Breach, "services"> {
  readonly boxes: Set<Services[number]>;
}

/**
 * Holds everything open between two units against what must hold.
 * @param city followed with the addresses of the declared flows, see {@link addressesOf}
 */
export function hold(environment: Environment, city: CityReach, verdictOf: Verdict): Held {
  const flows = declaredFlows(environment);
  const traffic = new DeclaredTraffic(city, flows);
  const found = new Map<string, Found>();
  const declared = new Map<string, Set<DeclaredFlow>>();
  for (const reached of city.reached) {
    const from = city.areaOf(reached.from);
    const to = city.areaOf(reached.to);
    const [one, other] = [unitKey(from), unitKey(to)];
    // The line between the sites is a wire, not a place.
    if (one === other || from.kind === "link" || to.kind === "link") continue;
    const verdict = verdictOf(from, to, reached);
    if (verdict === "tolerated") continue;
    if (verdict === "forbidden") {
      note(found, { from, to, reached, why: "forbidden", boxes: new Set(reached.beam.services) });
      continue;
    }
    const { by, undeclared } = traffic.coverageOf(reached);
    const [first] = undeclared;
    if (first) {
      const boxes = new Set(undeclared.flatMap(({ services }) => services));
      note(found, { from, to, reached: { ...reached, beam: first }, why: "undeclared", boxes });
    }
    const pair = `${one} ${other}`;
    let known = declared.get(pair);
    if (!known) declared.set(pair, (known = new Set()));
    for (const flow of by) known.add(flow);
  }
  return { flows, declared, breaches: byAssertion(environment, [...found.values()]) };
}

/** Sets of addresses that the city must be followed with. */
export function addressesOf(environment: Environment) {
  return declaredFlows(environment).flatMap(({ from, to }) => [from, to]);
}

/** The assertion that two units fall under. */
export function assertionOf({ settings }: Environment, from: Area, to: Area): Assertion {
  if (settings.kind === "intranet") return "intranet";
  const has = (test: (area: Area) => boolean) => test(from) || test(to);
  if (has(({ kind }) => kind === "internet")) return "internet";
  if (has(({ kind, zone }) => kind === "mirror" || zone === "recovery")) return "recovery";
  if (has(({ kind }) => kind === "county")) return "counties";
  if (has(({ zone }) => zone === "management")) return "management";
  if (has(({ kind }) => kind === "agency")) return "sharing";
  return "declared";
}

function note(found: Map<string, Found>, next: Omit<Found, "doubtful">): void {
  const key = `${unitKey(next.from)} ${unitKey(next.to)} ${next.why}`;
  const doubtful = next.reached.trail.doubtful;
  const known = found.get(key);
  if (!known) {
    found.set(key, { ...next, doubtful });
    return;
  }
  // What is only possible says nothing about what is certain.
  if (doubtful && !known.doubtful) return;
  if (known.doubtful && !doubtful) known.boxes.clear();
  for (const box of next.boxes) known.boxes.add(box);
  const isBetter = (known.doubtful && !doubtful) || next.reached.trail.length < known.reached.trail.length;
  if (isBetter) found.set(key, { ...next, boxes: known.boxes, doubtful });
}

function byAssertion(environment: Environment, found: readonly Found[]): Map<Assertion, Breach[]> {
  const breaches = new Map<Assertion, Breach[]>();
  for (const { boxes, ...rest } of found) {
    const assertion = assertionOf(environment, rest.from, rest.to);
    push(breaches, assertion, { ...rest, services: serviceNames(uniteServices([[...boxes]])) });
  }
  return breaches;
}
