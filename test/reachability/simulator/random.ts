import type fc from "fast-check";
import type { Network } from "../../../reachability/network";
import { build } from "./build";
import { planOf } from "./plan-of";
import { sketches } from "./sketch";

/** Small networks, valid and awkward: blocks in blocks, loops, equal routes, addresses twice, forwarding hosts. */
export const networks: fc.Arbitrary<Network> = sketches.map((sketch) => build(planOf(sketch)));
