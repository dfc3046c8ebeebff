import fc from "fast-check";
import type { Network } from "../../../reachability/network";
import { key } from "./packet";
import { packets } from "./packets";
import { networks } from "./random";
import { simulate, type Arrival } from "./simulate";

const sample = fc.sample(networks, { numRuns: 40, seed: 20261124 });

test("in a third of the networks a packet gets through more than one router", () => {
  expect(sample.filter((network) => some(network, far)).length).toBeGreaterThanOrEqual(sample.length / 3);
});

test("in a tenth of the networks a packet arrives with another header", () => {
  const rewritten = sample.filter((network) => some(network, ({ packet }, sent) => key(packet) !== sent));
  expect(rewritten.length).toBeGreaterThanOrEqual(sample.length / 10);
});

test("in a third of the networks a host forwards", () => {
  const forwarding = sample.filter((network) =>
    some(network, ({ way }) => way.filter((place) => "port" in place).length > 1),
  );
  expect(forwarding.length).toBeGreaterThanOrEqual(sample.length / 3);
});

function some(network: Network, is: (arrival: Arrival, sent: string) => boolean): boolean {
  return network.ports.some(({ id }) =>
    packets.some((packet) => {
      const sent = key(packet);
      return simulate(network, id, packet).arrivals.some((arrival) => is(arrival, sent));
    }),
  );
}

function far({ way }: Arrival): boolean {
  return new Set(way.flatMap((place) => ("router" in place ? [place.router] : []))).size > 1;
}
