import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isSeq, parseDocument, YAMLMap } from "yaml";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/model";
import { root } from "../tools";

/** Loads hengyang as it is after an edit of its files; the files themselves stay as they are. */
export function edited(edit: (folder: string) => void): Environment {
  const folder = mkdtempSync(join(tmpdir(), "egov-edited-"));
  try {
    cpSync(join(root, "environments/hengyang"), folder, { recursive: true });
    edit(folder);
    return loadEnvironment(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function remove(folder: string, file: string): void {
  rmSync(join(folder, file));
}

/** Changes a list in a YAML file. @param path keys; in a list of things with ids, the id */
export function editList(
  folder: string,
  file: string,
  path: readonly string[],
  edit: (items: Record<string, unknown>[]) => void,
): void {
  const document = parseDocument(readFileSync(join(folder, file), "utf8"));
  const place = path.reduce<(string | number)[]>((found, key) => {
    const node = document.getIn(found, true);
    if (!isSeq(node)) return [...found, key];
    return [...found, node.items.findIndex((item) => item instanceof YAMLMap && item.get("id") === key)];
  }, []);
  const node = document.getIn(place, true) ?? document.createNode([]);
  const items = (isSeq(node) ? node.toJSON() : []) as Record<string, unknown>[];
  edit(items);
  document.setIn(place, document.createNode(items));
  writeFileSync(join(folder, file), document.toString());
}
