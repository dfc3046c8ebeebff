/**
 * Runs tasks that need each other, as many at once as allowed, in the given order where there is a choice. The first failure
 * ends it: what runs is awaited by nobody.
 * @param tasks `{ name, needs, run }`
 * @param told called with each task and its seconds when it is done
 */
export async function runGraph(tasks, { atOnce, told = () => {} }) {
  assertKnown(tasks);
  const done = new Set();
  const waiting = new Set(tasks);
  const running = new Map();
  while (waiting.size > 0 || running.size > 0) {
    for (const task of waiting) {
      if (running.size >= atOnce) break;
      if (!task.needs.every((name) => done.has(name))) continue;
      waiting.delete(task);
      running.set(task, timed(task));
    }
    if (running.size === 0) throw new RangeError(`Tasks need each other in a circle: ${names(waiting)}`);
    const { task, seconds } = await Promise.race(running.values());
    running.delete(task);
    done.add(task.name);
    told(task, seconds);
  }
}

async function timed(task) {
  const start = performance.now();
  await task.run();
  return { task, seconds: (performance.now() - start) / 1000 };
}

function assertKnown(tasks) {
  const known = new Set(tasks.map(({ name }) => name));
  for (const { name, needs } of tasks) {
    for (const need of needs)
      if (!known.has(need)) throw new RangeError(`Task "${name}" needs unknown "${need}"`);
  }
}

function names(tasks) {
  return [...tasks].map(({ name }) => name).join(", ");
}
