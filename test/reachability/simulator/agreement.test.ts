import fc from "fast-check";
import { engineReaches } from "./engine-adapter";
import { agrees, effort, metamorphicTests } from "./properties";

const { numRuns, seed, patience } = effort(40);

describe("the engine", () => {
  test(
    "says of every packet what the simulator says",
    () => {
      fc.assert(agrees(engineReaches), { numRuns, seed });
    },
    patience,
  );

  metamorphicTests(engineReaches, 20);
});
