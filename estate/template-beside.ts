import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { objectAt, tryParse } from "./plan-json";

const templateName = "cdk.tf.json";

/**
 * Text of the configuration beside a plan, when the manifest of the run says that the plan was made from it and neither was
 * changed since. A file that only happens to lie there proves nothing.
 * @param plan content of the plan file
 */
export function templateBeside(planFile: string, plan: Buffer): string | undefined {
  const folder = dirname(planFile);
  const manifest = join(folder, "manifest.json");
  const file = join(folder, templateName);
  if (basename(planFile) !== "plan.json" || !existsSync(manifest) || !existsSync(file)) return undefined;
  const content = tryParse(readFileSync(manifest, "utf8"));
  const files = objectAt(content, "files");
  const template = readFileSync(file);
  const vouched =
    objectAt(content, "basis")["template"] === files[templateName] &&
    files[templateName] === sha256(template) &&
    files["plan.json"] === sha256(plan);
  return vouched ? template.toString("utf8") : undefined;
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
