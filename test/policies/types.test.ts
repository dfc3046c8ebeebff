import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openstackTypes } from "../../estate/provider-types";
import { root } from "../tools";

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

test("rules name only resource types that the provider has: a renamed one would pass in silence", () => {
  for (const file of sources(join(root, "policies"))) {
    for (const [type] of readFileSync(file, "utf8").matchAll(/openstack_[a-z0-9_]+_v\d/g)) {
      expect({ file, type, known: openstackTypes.has(type) }).toEqual({ file, type, known: true });
    }
  }
});
