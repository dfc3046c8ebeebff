import { setImmediate } from "node:timers/promises";
import { slots } from "../../workflow/slots";

test("at most the given number of tasks run, in the order of asking", async () => {
  const slot = slots(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const tasks = [0, 1, 2, 3, 4].map((index) =>
    slot(async () => {
      started.push(index);
      most = Math.max(most, (running += 1));
      await setImmediate();
      running -= 1;
      return index;
    }),
  );
  expect(await Promise.all(tasks)).toEqual([0, 1, 2, 3, 4]);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

test("a task that fails gives its slot back", async () => {
  const slot = slots(1);
  await expect(slot(() => Promise.reject(new Error("x")))).rejects.toThrow("x");
  expect(await slot(() => Promise.resolve(1))).toBe(1);
});
