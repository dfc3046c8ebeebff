// Makes the checkout ready to run: packages, engine, provider, bindings, build. Usage: npm run setup
import { main, setUp } from "./setup/index.mjs";

await main(setUp);
