import type { Network } from "../../../reachability/network";
import { addressText } from "../addresses";
import { askCity, type CityAnswer } from "./ask";
import { givenCity } from "./given";
import { sample } from "./sample";

/** What a whole city was asked. */
export interface CityProof {
  readonly network: Network;
  readonly answers: readonly CityAnswer[];
  readonly seconds: number;
}

const pairs = 1000;

/** Asks about pairs of the example city. */
export async function proveCity(): Promise<CityProof> {
  const start = performance.now();
  const city = givenCity();
  const answers = await askCity(city, sample(city, pairs));
  return { network: city.reading.network, answers, seconds: (performance.now() - start) / 1000 };
}

/** Do all say the same? */
export function agrees({ question: { expected }, flows, simulator }: CityAnswer): boolean {
  return flows === expected && simulator === expected;
}

/** The question and what was said, where that differs. */
export function difference({ question, flows, simulator }: CityAnswer): string {
  const { kind, from, to, packet, expected } = question;
  const { family, source, destination, protocol, a, b } = packet;
  const ends = `${addressText(source, family)} > ${addressText(destination, family)}`;
  const said = Object.entries({ engine: expected, simulator, flows }).map(
    ([who, arrives]) => `${who} ${arrives ? "arrives" : "does not"}`,
  );
  return `${kind}: ${from.cause.name} > ${to.cause.name}, ${ends} protocol ${protocol} ${a}>${b}: ${said.join(", ")}`;
}
