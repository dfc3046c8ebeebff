import { simulated } from "./oracle";
import { metamorphicTests } from "./properties";

describe("the simulator", () => {
  metamorphicTests(simulated, 4);
});
