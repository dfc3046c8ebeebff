// Sets up and reviews both example environments; arguments of `npm start -- …` are given to egov instead.
import { join } from "node:path";
import { main, setUp } from "./setup/index.mjs";
import { paths } from "./setup/layout.mjs";
import { runAttached } from "./setup/run.mjs";

const examples = [
  ["review", "hengyang"],
  ["review", "intranet-example"],
];

await main(async () => {
  await setUp();
  const given = process.argv.slice(2);
  let worst = 0;
  for (const args of given.length > 0 ? [given] : examples) {
    const code = await runAttached(process.execPath, [join(paths.dist, "bin", "egov.js"), ...args]);
    worst = Math.max(worst, code);
  }
  return worst;
});
