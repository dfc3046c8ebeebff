import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of these scripts. */
export const source = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
/** The checkout. */
export const root = resolve(source, "..");

const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");

/** The Python environment with all services: shared by every checkout and instance of this user. */
export const venv = process.env.EGOV_LAB_VENV || join(cache, "egov-lab", "venv");

/**
 * One instance of the laboratory: its databases, configuration, logs. `EGOV_LAB` names another instance than the usual one;
 * `EGOV_LAB_HOME` puts it elsewhere.
 */
export function instance(name = process.env.EGOV_LAB || "city") {
  const home = process.env.EGOV_LAB_HOME || join(root, ".egov", "lab");
  const folder = join(home, name);
  return {
    name,
    folder,
    etc: join(folder, "etc"),
    log: join(folder, "log"),
    run: join(folder, "run"),
    state: join(folder, "state"),
    done: join(folder, "done"),
    clouds: join(folder, "clouds.yaml"),
    status: join(folder, "run", "status.json"),
    process: join(folder, "run", "lab.json"),
    progress: join(folder, "log", "lab.log"),
  };
}
