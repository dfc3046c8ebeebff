import { spawnSync } from "node:child_process";
import { root } from "../../tools";

test("the facts about the provider are those of its schema", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/provider-facts.mjs", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
