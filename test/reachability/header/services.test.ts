import fc from "fast-check";
import {
  commonServices,
  everyService,
  holdsService,
  reversed,
  servicesCover,
  servicesMeet,
  subtractServices,
  uniteServices,
} from "../../../reachability/header/services";
import type { ServiceBox, Services } from "../../../reachability/network";

/** Numbers that boxes begin and end at, so that they meet often; packets lie on and between them. */
const protocols = [0, 1, 5, 6, 7, 17, 18, 255];
const ports = [0, 1, 79, 80, 81, 65534, 65535];

const range = (of: readonly number[]) =>
  fc
    .tuple(fc.constantFrom(...of), fc.constantFrom(...of))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const box = fc
  .tuple(range(protocols), range(ports), range(ports))
  .map(([protocol, a, b]): ServiceBox => [...protocol, ...a, ...b]);
const services = fc.oneof(
  { weight: 9, arbitrary: fc.array(box, { maxLength: 4 }) },
  fc.constant(everyService),
);

const packets = protocols.flatMap((protocol) =>
  ports.flatMap((a) => ports.map((b) => [protocol, a, b] as const)),
);
const held = (set: Services) => packets.filter((packet) => holdsService(set, ...packet));

test("both, either and the rest hold exactly the packets that they should", () => {
  fc.assert(
    fc.property(services, services, (a, b) => {
      const [inA, inB] = [new Set(held(a)), new Set(held(b))];
      expect(held(commonServices(a, b))).toEqual(
        packets.filter((packet) => inA.has(packet) && inB.has(packet)),
      );
      expect(held(subtractServices(a, b))).toEqual(
        packets.filter((packet) => inA.has(packet) && !inB.has(packet)),
      );
      expect(held(uniteServices([a, b]))).toEqual(
        packets.filter((packet) => inA.has(packet) || inB.has(packet)),
      );
    }),
  );
});

test("meeting and covering are told from the packets", () => {
  fc.assert(
    fc.property(services, services, (a, b) => {
      const [inA, inB] = [new Set(held(a)), held(b)];
      expect(servicesMeet(a, b)).toBe(inB.some((packet) => inA.has(packet)));
      expect(servicesCover(a, b)).toBe(inB.every((packet) => inA.has(packet)));
    }),
  );
});

test("no box of a union is held by another one", () => {
  fc.assert(
    fc.property(services, services, (a, b) => {
      const union = uniteServices([a, b]);
      union.forEach((one, at) => {
        const others = union.filter((_, place) => place !== at);
        expect(others.some((other) => servicesCover([other], [one]))).toBe(false);
      });
    }),
  );
});

test("the other way round TCP and UDP have their ports exchanged and all else stays; twice is once more the same", () => {
  fc.assert(
    fc.property(services, (set) => {
      const turned = reversed(set);
      for (const [protocol, a, b] of packets) {
        const hasPorts = protocol === 6 || protocol === 17;
        expect(holdsService(turned, protocol, a, b)).toBe(
          hasPorts ? holdsService(set, protocol, b, a) : holdsService(set, protocol, a, b),
        );
      }
      expect(held(reversed(turned))).toEqual(held(set));
    }),
  );
});
