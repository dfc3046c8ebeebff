import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Origin } from "../environments/model";
import { EgovError } from "../messages/errors";
import { fill, type Text, type Values } from "../messages/text";
import { errorOffset } from "./json-position";
import { planMessages } from "./messages";
import type { StackPlan } from "./model";
import { isObject } from "./plan-json";
import { templateBeside } from "./template-beside";

/**
 * Reads the file that a stack is given by, the origins.json beside it, and the configuration that a manifest beside it vouches
 * for, where there are any. What the file is, its content tells when the estate is built.
 * @param path written by `terraform show -json` of a plan or of a state, or a configuration in JSON
 * @param stack id of the stack; default: the name of the file, or of its folder for names such as `plan.json`
 * @throws EgovError with exit code 2 when the file cannot be read as JSON
 */
export function readPlanFile(path: string, stack: string = stackName(path)): StackPlan {
  const origins = readOrigins(join(dirname(path), "origins.json"));
  const bytes = read(path);
  const template = templateBeside(path, bytes);
  return {
    stack,
    plan: withoutCopies(parse(path, bytes)),
    file: path,
    ...(origins ? { origins } : {}),
    ...(template === undefined ? {} : { template }),
  };
}

/** A plan has every value twice, as a change and as it will be. A quarter of a large plan is not kept in memory for nothing. */
function withoutCopies(plan: unknown): unknown {
  return isObject(plan) && isObject(plan["planned_values"]) ? { ...plan, planned_values: {} } : plan;
}

/** Names that say what a file is and not of which stack. */
const general = new Set(["plan", "tfplan", "show", "state", "tfstate", "terraform", "cdk", "main"]);

function stackName(path: string): string {
  const name = basename(path).replace(/(\.plan|\.tfplan|\.state|\.tfstate|\.tf)?(\.json)?$/, "");
  return general.has(name) ? basename(dirname(resolve(path))) : name;
}

function parse(path: string, bytes: Buffer): unknown {
  if (bytes.subarray(0, 2).toString("latin1") === "PK") throw wrong(path, planMessages.binary);
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrong(path, planMessages.notJson, { reason }, place(text, errorOffset(text)));
  }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw wrong(path, planMessages.unreadable, {
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Windows PowerShell writes redirected output as UTF-16 or with a byte order mark. */
function decode(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(utf16 ? "utf16le" : "utf8").replace(/^\uFEFF/, "");
}

function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function readOrigins(path: string): Record<string, Origin> | undefined {
  if (!existsSync(path)) return undefined;
  const origins = parse(path, read(path));
  if (!isObject(origins) || !Object.values(origins).every(isOrigin))
    throw wrong(path, planMessages.badOrigins);
  return origins as Record<string, Origin>;
}

function isOrigin(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value["file"] === "string" &&
    typeof value["line"] === "number" &&
    typeof value["column"] === "number"
  );
}

function wrong(
  path: string,
  message: Text,
  values: Values = {},
  where: { line?: number; column?: number } = {},
): EgovError {
  return new EgovError([{ message: fill(message, values), place: { file: path, ...where } }]);
}
