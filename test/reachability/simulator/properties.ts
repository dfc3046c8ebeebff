import fc from "fast-check";
import type { Network } from "../../../reachability/network";
import { additions, type Addition } from "./changes";
import { mustAgree, mustKeep, type Oracle } from "./oracle";
import { at } from "./place";
import { networks } from "./random";
import { rename } from "./rename";

const draw = fc.record({ where: fc.nat(99), what: fc.nat(99), which: fc.nat(99) });

/** Simulator and oracle say the same about every packet and every pair of ports. */
export function agrees(oracle: Oracle, among: fc.Arbitrary<Network> = networks) {
  return fc.property(among, (network) => {
    mustAgree(network, oracle);
  });
}

/** What only opens ways closes none. */
export function neverShrinks(addition: Addition, oracle: Oracle) {
  return fc.property(networks, draw, (network, drawn) => {
    const more = addition(network, drawn);
    fc.pre(more !== undefined);
    mustKeep(network, more, oracle);
  });
}

/** Ids and order mean nothing. */
export function ignoresNames(oracle: Oracle) {
  return fc.property(networks, fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }), (network, keys) => {
    const renamed = rename(network, keys);
    mustKeep(network, renamed.network, oracle, (port) => at(renamed.ports, port));
    mustKeep(renamed.network, network, oracle, (port) => renamed.ports.indexOf(port));
  });
}

/** Tests of what every oracle must keep. `EGOV_FUZZ_RUNS` asks for more cases, `EGOV_FUZZ_SEED` for other ones. */
export function metamorphicTests(oracle: Oracle, usualRuns: number): void {
  const { numRuns, seed, patience } = effort(usualRuns);
  test.each(Object.entries(additions))(
    "one more %s takes nothing away",
    (_, addition) => {
      fc.assert(neverShrinks(addition, oracle), { numRuns, seed });
    },
    patience,
  );
  test(
    "other ids change nothing",
    () => {
      fc.assert(ignoresNames(oracle), { numRuns, seed });
    },
    patience,
  );
}

/** How much to try, by the environment. */
export function effort(usualRuns: number) {
  const runs = process.env["EGOV_FUZZ_RUNS"];
  const given = process.env["EGOV_FUZZ_SEED"];
  const numRuns = runs === undefined ? usualRuns : Number(runs);
  return {
    numRuns,
    seed: given === undefined ? 20261124 : Number(given),
    patience: 60_000 + numRuns * 2_000,
  };
}
