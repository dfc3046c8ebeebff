import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paths } from "../../scripts/setup/layout.mjs";
import { measure } from "./measure.mjs";

const version = "3.3.30";
const folder = join(paths.work, "bench", "checkov");
const program = join(folder, "bin", "checkov");

/**
 * Checkov from PyPI, in an environment of its own.
 * @returns the peer, or a text that says why it cannot be measured
 */
export function provideCheckov() {
  if (!existsSync(program) || versionOf() !== version) {
    const problem = install();
    if (problem) return problem;
  }
  return {
    name: `Checkov ${version}`,
    judges: "its 5 OpenStack checks, those of no provider and secrets",
    run: (file, output) =>
      measure(
        program,
        [
          "-f",
          file,
          "--framework",
          "terraform_plan",
          "--quiet",
          "--compact",
          "--skip-download",
          "-o",
          "json",
        ],
        { output, allowed: [0, 1], cwd: dirname(file) },
      ),
    found: (output) => failedChecks(JSON.parse(readFileSync(output, "utf8"))),
  };
}

function install() {
  mkdirSync(dirname(folder), { recursive: true });
  const made = spawnSync("python3", ["-m", "venv", folder], { encoding: "utf8" });
  if (made.status !== 0) return "Checkov: python3 with venv is not there";
  const arguments_ = ["-m", "pip", "install", "--quiet", `checkov==${version}`];
  const installed = spawnSync(join(folder, "bin", "python3"), arguments_, { encoding: "utf8" });
  return installed.status === 0 ? undefined : `Checkov: pip cannot install checkov==${version}`;
}

function versionOf() {
  return spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.trim();
}

function failedChecks(report) {
  return [report].flat().reduce((sum, { summary }) => sum + (summary?.failed ?? 0), 0);
}
