import { rmSync } from "node:fs";
import { closeBox, findBox } from "./core/box.mjs";

const patienceSeconds = 40;

/** Ends an instance; its databases stay for the next start. */
export async function down(instance, say) {
  const box = findBox(instance);
  if (!box) return say(`laboratory "${instance.name}" is not running`);
  const start = performance.now();
  const isOrderly = await closeBox(instance, box, patienceSeconds);
  const seconds = Math.round((performance.now() - start) / 1000);
  say(
    isOrderly
      ? `laboratory "${instance.name}" is down after ${seconds} s`
      : `laboratory "${instance.name}" did not end in ${patienceSeconds} s and was killed; its databases repair themselves`,
  );
}

/** Ends an instance and removes everything it kept. What lab:install installed stays. */
export async function clean(instance, say) {
  await down(instance, say);
  rmSync(instance.folder, { recursive: true, force: true });
  say(`removed ${instance.folder}`);
}
