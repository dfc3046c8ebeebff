import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { source } from "../layout.mjs";

const folder = join(source, "templates");

/**
 * Fills a template: `{{name}}` is a value, `{{> file key=value}}` another template with further values.
 * @throws RangeError for a name without a value
 */
export function render(file, values) {
  const text = readFileSync(join(folder, file), "utf8");
  return text.replace(/\{\{(>?)\s*([^}]+?)\s*\}\}/g, (_, partial, inner) => {
    if (!partial) return valueOf(inner, values, file);
    const [name, ...pairs] = inner.split(/\s+/);
    const more = Object.fromEntries(pairs.map((pair) => pair.split("=")));
    return render(name, { ...values, ...more }).trimEnd();
  });
}

/** Fills a template into a file. */
export function writeTemplate(file, target, values) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, render(file, values));
  return target;
}

function valueOf(name, values, file) {
  if (values[name] === undefined) throw new RangeError(`No value for {{${name}}} of lab/templates/${file}`);
  return String(values[name]);
}
