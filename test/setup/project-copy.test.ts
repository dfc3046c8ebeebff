import { existsSync, lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools";
import { ProjectCopy } from "./project-copy";

test("what empties the packages of a copy, as npm ci does, leaves those of the project alone", () => {
  const project = new ProjectCopy();
  try {
    const own = join(project.folder, "node_modules");
    // Else the next lines would empty the folder of the project.
    expect(lstatSync(own).isSymbolicLink()).toBe(false);
    const before = readdirSync(join(root, "node_modules")).sort();
    expect(readdirSync(own).sort()).toEqual(before);
    for (const name of before) expect([name, isLinkOrFile(join(own, name))]).toEqual([name, true]);
    for (const name of before) rmSync(join(own, name), { recursive: true });
    expect(readdirSync(own)).toEqual([]);
    expect(readdirSync(join(root, "node_modules")).sort()).toEqual(before);
    expect(existsSync(join(root, "node_modules", "jest", "package.json"))).toBe(true);
  } finally {
    project.remove();
  }
});

function isLinkOrFile(path: string): boolean {
  const entry = lstatSync(path);
  return entry.isSymbolicLink() || entry.isFile();
}
