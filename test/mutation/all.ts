import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../tools";

// One file with the tests of all, so that the rules are loaded once for each mutant and not once for each file of tests.
const folders = ["estate", "policies"].map((name) => join(root, "test", name));

/** Need an engine or another program, or time. */
const left = /policies[\\/](fixtures\.test|size\.test|channels|contract)/;

for (const folder of folders) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  for (const file of files.filter((name) => name.endsWith(".test.ts") && !left.test(name)).sort()) {
    describe(relative(root, file), () => {
      require(file);
    });
  }
}
