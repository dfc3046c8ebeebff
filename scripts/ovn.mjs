// Sees to it that OVN's programs are there, from Debian's packages; starts nothing. Usage: npm run ovn
import { main } from "./setup/index.mjs";
import { provideOvn } from "./setup/ovn.mjs";

await main(async () => {
  process.stderr.write(`→ ${await provideOvn()}\n`);
});
