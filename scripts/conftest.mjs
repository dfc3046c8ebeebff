// Builds conftest from its pinned Go module into .egov/tools, unless it is built already. Usage: npm run conftest
import { provideConftest } from "./setup/conftest.mjs";
import { main } from "./setup/index.mjs";

await main(async () => {
  process.stderr.write(`→ ${await provideConftest()}\n`);
});
