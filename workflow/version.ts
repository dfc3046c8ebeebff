import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Version of egov, from its package.json. */
export function toolVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}
