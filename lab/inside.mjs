// The first process of a laboratory's namespaces: starts everything, stays, and ends everything when it is told to.
// Usage (by up.mjs only): unshare --net --pid --mount --fork node inside.mjs INSTANCE
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { runGraph } from "./core/graph.mjs";
import { Services } from "./core/services.mjs";
import { instance as instanceOf } from "./layout.mjs";
import { allTasks } from "./services/all.mjs";

const instance = instanceOf(process.argv[2]);
for (const folder of [instance.log, instance.run, instance.state, instance.done]) {
  mkdirSync(folder, { recursive: true });
}
const services = new Services(instance);
const start = performance.now();
let ending = false;

process.on("SIGTERM", () => end("stopped", 0));
process.on("SIGINT", () => {});
process.on("uncaughtException", (error) => fail(error));

try {
  const tasks = allTasks(instance, services);
  tell("starting", { tasks: tasks.length, done: 0 });
  let done = 0;
  await runGraph(tasks, {
    atOnce: 12,
    told: ({ name }, seconds) => {
      done += 1;
      say(`${name} (${seconds.toFixed(1)} s)`);
      tell("starting", { tasks: tasks.length, done });
    },
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  tell("up", { seconds });
  say(`up after ${seconds} s`);
  watch();
} catch (error) {
  fail(error);
}

/** Says in the status which programs have ended since. */
function watch() {
  const told = new Set();
  setInterval(() => {
    for (const [name, child] of services.running) {
      if (child.exitCode === null && child.signalCode === null) continue;
      if (told.has(name) || ending) continue;
      told.add(name);
      say(`${name} has ended: ${services.logFile(name)}`);
      tell("broken", { ended: [...told] });
    }
  }, 1000);
}

function fail(error) {
  if (ending) return;
  say(error.stack);
  void end("failed", 1, error.message);
}

async function end(state, code, message) {
  if (ending) return;
  ending = true;
  await services.stop();
  tell(state, { message });
  process.exit(code);
}

function tell(state, more) {
  const programs = [...services.running].map(([name, { pid }]) => ({ name, pid }));
  writeFileSync(instance.status, JSON.stringify({ state, ...more, programs }));
}

function say(line) {
  const seconds = ((performance.now() - start) / 1000).toFixed(0).padStart(4);
  appendFileSync(instance.progress, `${seconds} s  ${line}\n`);
}
