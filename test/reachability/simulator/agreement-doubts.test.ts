import fc from "fast-check";
import { doubtful, networksInDoubt } from "./doubts";
import { engineReaches } from "./engine-adapter";
import { agrees, effort } from "./properties";

const { numRuns, seed, patience } = effort(12);

test.each(doubtful)(
  "the engine says what is possible with a doubtful %s",
  (kind) => {
    fc.assert(agrees(engineReaches, networksInDoubt(kind)), { numRuns, seed });
  },
  patience,
);
