// Child process of the benchmark: reads plans, follows every packet, holds it against the declarations, and prints what it took.
// Usage: node bench/reachability/follow.mjs <environment folder> <pairs for the baseline> <plan>...
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../../scripts/setup/layout.mjs";

const load = createRequire(join(root, "dist", "bin", "egov.js"));
const { loadEnvironment } = load("../environments/load");
const { buildEstate } = load("../estate/plan");
const { readPlanFile } = load("../estate/read");
const { addressesOf } = load("../reachability/assertions");
const { reachOf } = load("../reachability/city");
const { Walk } = load("../reachability/walk");
const { matrixOf } = load("../report/paths/matrix");
const { rules } = load("../policies/rules");
const { check } = load("../policies/engine");

const [folder, pairs, ...plans] = process.argv.slice(2);
const seconds = {};
const processor = {};

function timed(name, work) {
  const start = performance.now();
  const used = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(used);
  seconds[name] = (performance.now() - start) / 1000;
  processor[name] = (user + system) / 1e6;
  return result;
}

const environment = loadEnvironment(folder);
const estate = timed("estate", () => buildEstate(plans.map((file) => readPlanFile(file))));
const city = timed("follow", () => reachOf(environment, estate, addressesOf(environment)));
const matrix = timed("matrix", () => matrixOf(city));
const paths = rules.filter(({ id }) => id.startsWith("RCH-"));
// The rules follow the packets by themselves, as in a check.
const outcome = timed("assertions", () => check({ environment, estate, rules: paths, date: "2026-11-24" }));
const { compiled } = city;
process.stdout.write(
  JSON.stringify({
    resources: estate.resources.length,
    ports: compiled.network.ports.length,
    segments: compiled.network.segments.length,
    routers: compiled.network.routers.length,
    classes: compiled.classes.length,
    ways: city.reached.length,
    pairs: matrix.unitPairs.length,
    failing: outcome.findings.filter(({ result }) => result === "fail").length,
    seconds,
    processor,
    perPair: perPair(Number(pairs)),
    megabytes: process.resourceUsage().maxRSS / 1000,
  }),
);

/** The obvious way instead: each pair of ports by itself. Seconds of the processor for one pair, from a sample spread over all of them. */
function perPair(wanted) {
  if (wanted === 0) return undefined;
  const { ports } = compiled.network;
  const used = process.cpuUsage();
  for (let at = 0; at < wanted; at += 1) {
    const from = compiled.classOf[(at * 7919) % ports.length];
    const to = compiled.classOf[(at * 104_729 + 13) % ports.length];
    const walk = new Walk(compiled, { taken: () => undefined });
    walk.start(from, { sources: from.usable, targets: to.usable, services: [[0, 255, 0, 65535, 0, 65535]] });
  }
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1e6 / wanted;
}
