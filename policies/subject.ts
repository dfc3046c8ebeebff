import type { Subject } from "./rule";

/** A subject as waivers and reports write it: `stack::address`, or the declaration. */
export function subjectName({ stack, address }: Subject): string {
  return stack === undefined ? address : `${stack}::${address}`;
}
