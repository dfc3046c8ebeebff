import { existsSync, readFileSync } from "node:fs";
import { paths } from "./layout.mjs";
import { writeWhole } from "./scratch.mjs";

/** Writes the engine's own configuration: providers only from the mirror, no check for new versions. */
export function writeCliConfig() {
  const text = `disable_checkpoint = true

provider_installation {
  filesystem_mirror {
    path = ${JSON.stringify(paths.mirror)}
  }
}
`;
  const same = existsSync(paths.cliConfig) && readFileSync(paths.cliConfig, "utf8") === text;
  if (!same) writeWhole(paths.cliConfig, text);
  return same ? "engine configuration as it was" : "engine configuration written";
}
