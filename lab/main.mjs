// The laboratory: a real OpenStack on this machine. Usage: npm run lab:install|up|status|down|clean, npm run lab:exec -- COMMAND
import { join } from "node:path";
import { clean, down } from "./down.mjs";
import { exec } from "./exec.mjs";
import { install } from "./install.mjs";
import { instance as instanceOf, source } from "./layout.mjs";
import { status } from "./status.mjs";
import { up } from "./up.mjs";

/** Exit code when a tool broke, as everywhere in the project. */
const broken = 3;
const [command, ...rest] = process.argv.slice(2);
const instance = instanceOf();
const say = (line) => process.stderr.write(`→ ${line}\n`);
const commands = {
  install: () => install(say),
  up: () => up(instance, say),
  status: () => status(instance, say),
  down: () => down(instance, say),
  clean: () => clean(instance, say),
  exec: () => exec(instance, rest[0] === "--" ? rest.slice(1) : rest),
  apply: () => exec(instance, [process.execPath, join(source, "apply", "index.mjs"), ...rest]),
};

try {
  if (!Object.hasOwn(commands, command))
    throw new Error(`Unknown command; one of ${Object.keys(commands).join(", ")}`);
  const code = await commands[command]();
  // Some tell whether there was something to do, which is no failure.
  process.exitCode = typeof code === "number" ? code : 0;
} catch (error) {
  process.stderr.write(`${process.env.EGOV_DEBUG ? error.stack : error.message}\n`);
  process.exitCode = broken;
}
