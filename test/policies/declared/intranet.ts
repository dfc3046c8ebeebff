import { join } from "node:path";
import { loadEnvironment } from "../../../environments/load";
import type { Environment } from "../../../environments/model";
import { root } from "../../tools";

let intranet: Environment | undefined;

/** The small intranet of the fixtures. */
export function minimalIntranet(): Environment {
  return (intranet ??= loadEnvironment(join(root, "test/fixtures/environments/minimal-intranet")));
}
