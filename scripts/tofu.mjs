// Builds OpenTofu from its pinned Go module into .egov/tools, unless it is on PATH or built already. Usage: npm run tofu
import { main } from "./setup/index.mjs";
import { provideTofu } from "./setup/opentofu.mjs";

await main(async () => {
  process.stderr.write(`→ ${await provideTofu()}\n`);
});
