import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../../../environments/load";
import { buildEstate } from "../../../estate/plan";
import { readPlanFile } from "../../../estate/read";
import { reachOf, type CityReach } from "../../../reachability/city";
import { root } from "../../tools";

/**
 * The example environment as its last plans have it.
 * @throws when there are none
 */
export function givenCity(id = "hengyang"): CityReach {
  const stacks = join(root, "out", id, "stacks");
  const plans = readdirSync(stacks)
    .sort()
    .map((name) => ({ name, file: join(stacks, name, "plan.json") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => readPlanFile(file, name));
  if (plans.length === 0) throw new Error(`No plans of ${id}.`);
  return reachOf(loadEnvironment(join(root, "environments", id)), buildEstate(plans));
}
