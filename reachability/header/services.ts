import type { ServiceBox, Services } from "../network";

/** Highest protocol number, and highest port or ICMP type × 256 + code. */
export const highestProtocol = 255;
export const highestPort = 65535;

/** Every protocol with everything in it. */
export const everyService: Services = [[0, highestProtocol, 0, highestPort, 0, highestPort]];
const none: Services = [];

/** Packets in both. */
export function commonServices(a: Services, b: Services): Services {
  if (a === everyService) return b;
  if (b === everyService) return a;
  let found: ServiceBox[] | undefined;
  for (const one of a) {
    for (const other of b) {
      const box = commonBox(one, other);
      if (box) (found ??= []).push(box);
    }
  }
  if (!found) return none;
  return found.length === 1 ? found : withoutHeld(found);
}

/** Have they a packet in common? */
export function servicesMeet(a: Services, b: Services): boolean {
  return a.some((one) => b.some((other) => boxesMeet(one, other)));
}

/** Packets of `a` that are not in `b`. */
export function subtractServices(a: Services, b: Services): Services {
  let rest: Services = a;
  for (const box of b) {
    if (rest.length === 0) break;
    if (rest.some((one) => boxesMeet(one, box))) rest = rest.flatMap((one) => withoutBox(one, box));
  }
  return rest;
}

/** Is every packet of `inner` in `outer`? */
export function servicesCover(outer: Services, inner: Services): boolean {
  if (outer === inner || outer === everyService) return true;
  return subtractServices(inner, outer).length === 0;
}

/** Packets in any of them, without boxes that another holds. */
export function uniteServices(sets: Iterable<Services>): Services {
  return withoutHeld([...sets].flat());
}

/** Is one packet in the set? */
export function holdsService(set: Services, protocol: number, a: number, b: number): boolean {
  return set.some(
    (box) =>
      box[0] <= protocol && protocol <= box[1] && box[2] <= a && a <= box[3] && box[4] <= b && b <= box[5],
  );
}

/** The same packets the other way round: TCP and UDP with their ports exchanged; ICMP and the others as they are. */
export function reversed(services: Services): Services {
  return services.flatMap((box) => [
    ...[6, 17]
      .filter((protocol) => box[0] <= protocol && protocol <= box[1])
      .map((protocol): ServiceBox => [protocol, protocol, box[4], box[5], box[2], box[3]]),
    ...withoutBox(box, [6, 6, 0, highestPort, 0, highestPort]).flatMap((rest) =>
      withoutBox(rest, [17, 17, 0, highestPort, 0, highestPort]),
    ),
  ]);
}

function commonBox(one: ServiceBox, other: ServiceBox): ServiceBox | undefined {
  if (!boxesMeet(one, other)) return undefined;
  return [
    Math.max(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.min(one[3], other[3]),
    Math.max(one[4], other[4]),
    Math.min(one[5], other[5]),
  ];
}

function boxesMeet(one: ServiceBox, other: ServiceBox): boolean {
  return (
    one[0] <= other[1] &&
    other[0] <= one[1] &&
    one[4] <= other[5] &&
    other[4] <= one[5] &&
    one[2] <= other[3] &&
    other[2] <= one[3]
  );
}

function boxHolds(outer: ServiceBox, inner: ServiceBox): boolean {
  return (
    outer[0] <= inner[0] &&
    outer[1] >= inner[1] &&
    outer[2] <= inner[2] &&
    outer[3] >= inner[3] &&
    outer[4] <= inner[4] &&
    outer[5] >= inner[5]
  );
}

/** What is left of a box: at most two parts along each of the three axes. */
function withoutBox(box: ServiceBox, taken: ServiceBox): ServiceBox[] {
  if (!boxesMeet(box, taken)) return [box];
  const parts: ServiceBox[] = [];
  const left = [...box] as [number, number, number, number, number, number];
  for (const axis of [0, 2, 4] as const) {
    const [from, to] = [axis, axis + 1] as [0, 1];
    if (left[from] < taken[from]) {
      const part = [...left] as typeof left;
      part[to] = taken[from] - 1;
      parts.push(part);
      left[from] = taken[from];
    }
    if (left[to] > taken[to]) {
      const part = [...left] as typeof left;
      part[from] = taken[to] + 1;
      parts.push(part);
      left[to] = taken[to];
    }
  }
  return parts;
}

function withoutHeld(boxes: ServiceBox[]): Services {
  if (boxes.length < 2) return boxes;
  return boxes.filter(
    (box, at) =>
      !boxes.some(
        (other, place) => place !== at && boxHolds(other, box) && (place < at || !boxHolds(box, other)),
      ),
  );
}
