import type { CityReach } from "../../../reachability/city";
import type { Reached } from "../../../reachability/engine";
import { engineReaches } from "../engine";
import { grouped } from "./grouped";
import { Misses } from "./misses";
import { kinds, type CityQuestion } from "./question";
import { Random } from "./random";
import { packetOf, type Passing } from "./through";

const [through, ...missing] = kinds;

/** Draws are given up where so many in a row bring nothing new. */
const patience = 20_000;

/** As many questions about different pairs as asked for, half of them about packets that get through by the engine. */
export function sample(city: CityReach, count: number, seed = 20_261_124): CityQuestion[] {
  const random = new Random(seed);
  const groups = [...grouped(city.reached, (one) => stratum(city, one)).values()];
  let turn = 0;
  const draw = (): Passing => {
    for (;;) {
      // Each kind of flow in turn, since most of a city's are alike.
      const passing = packetOf(city, random.pick(groups[turn++ % groups.length] ?? []), random);
      if (passing && passing.from.host !== passing.to.host) return passing;
    }
  };
  const engine = engineReaches(city.reading.network);
  const passes = ({ from, to, packet }: Passing) => engine(from.host, to.host, packet);
  const misses = new Misses(city, draw, random);
  const half = Math.floor(count / 2);
  const part = (index: number) => Math.floor((index * half) / missing.length);
  const pairs = new Pairs();
  return [
    // What the whole city says is compared with each port followed by itself, too.
    ...pairs.draw(count - half, draw).map((one) => ({ ...one, kind: through, expected: passes(one) })),
    ...missing.flatMap((kind, index) =>
      pairs
        .draw(part(index + 1) - part(index), () => {
          const one = misses.draw(kind);
          return one && !passes(one) ? one : undefined;
        })
        .map((one) => ({ ...one, kind, expected: false })),
    ),
  ];
}

/** Sees to it that no pair of ports comes twice. */
class Pairs {
  readonly #known = new Set<string>();

  draw(count: number, next: () => Passing | undefined): Passing[] {
    const found: Passing[] = [];
    for (let tried = 0; found.length < count && tried < patience; tried += 1) {
      const one = next();
      const pair = one && `${one.from.id} ${one.to.id}`;
      if (!pair || this.#known.has(pair)) continue;
      this.#known.add(pair);
      found.push(one);
    }
    return found;
  }
}

/** What flows are told apart by, to have all of them in the sample: kinds of units, service, rewritten or not. */
function stratum(city: CityReach, { from, to, beam, trail }: Reached): string {
  const [one, other] = [city.areaOf(from), city.areaOf(to)];
  // What comes from outside may be anything.
  const [protocol, , , , port, last] = (one.kind === "link" ? [] : beam.services[0]) ?? [];
  const rewritten = `${beam.sentSources !== undefined} ${beam.sentTargets !== undefined}`;
  return `${one.kind} ${other.kind} ${protocol} ${port} ${last} ${rewritten} ${trail.length > 6}`;
}
