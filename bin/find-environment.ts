import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { hint } from "../environments/suggest";
import { EgovError } from "../messages/errors";
import { fill } from "../messages/text";
import { messages } from "./messages";

/**
 * Folder of an environment: a path, else a name under `environments/` of the working folder or of the project.
 * @returns path relative to the working folder, as messages shall show it
 * @throws EgovError with exit code 2 and the nearest name
 */
export function findEnvironment(name: string, cwd: string, root: string): string {
  const homes = [cwd, root].map((folder) => join(folder, "environments"));
  const candidates = [resolve(cwd, name), ...homes.map((home) => join(home, name))];
  const found = candidates.find((folder) => existsSync(join(folder, "environment.yaml")));
  if (found) return shown(found, cwd);
  // A folder given by path that lacks environment.yaml gets the loader's message, which says so.
  const [path = name] = candidates;
  if (/[\\/]/.test(name) && existsSync(path)) return shown(path, cwd);
  const known = [...new Set(homes.flatMap(environmentsIn))];
  throw new EgovError([
    { message: fill(messages.noEnvironment, { name, hint: hint(name, known), known: known.join(" ") }) },
  ]);
}

function environmentsIn(home: string): string[] {
  if (!existsSync(home)) return [];
  return readdirSync(home).filter((name) => existsSync(join(home, name, "environment.yaml")));
}

/** A path as messages show it: outside the working folder an absolute one is easier to follow than a chain of "..". */
export function shown(place: string, cwd: string): string {
  const path = relative(cwd, place);
  return path === "" ? "." : path.startsWith("..") ? place : path;
}
