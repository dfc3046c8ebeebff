import { join } from "node:path";
import { App } from "cdktf";
import { loadEnvironment } from "../environments/load";
import { buildStacks } from "./app";

/**
 * Entry of cdktf.json, for those who use the CDKTF command line: writes cdktf.out/ for one environment.
 * `EGOV_ENVIRONMENT` names it; hengyang when absent.
 */
const name = process.env["EGOV_ENVIRONMENT"] ?? "hengyang";
const app = new App();
buildStacks(loadEnvironment(join("environments", name)), app);
app.synth();
