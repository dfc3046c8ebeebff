import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeRunLock } from "../../workflow/run-lock";
import { temporaryFolder } from "./hand-made";

test("the lock is there while it is held and gone after", () => {
  const out = temporaryFolder();
  const release = takeRunLock(out);
  expect(readdirSync(out)).toEqual([".lock"]);
  release();
  expect(readdirSync(out)).toEqual([]);
});

test("a second run is told who holds the folder and since when", () => {
  const out = temporaryFolder();
  const release = takeRunLock(out);
  expect(() => takeRunLock(out)).toThrow(new RegExp(`in use by process ${process.pid} since 20`));
  release();
});

test.each(["", "{", '{"pid":"x"}', "dead process"])(
  "a lock that nobody holds is taken over: %j",
  (content) => {
    const out = temporaryFolder();
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const dead = JSON.stringify({ pid, since: "2025-01-01T00:00:00Z" });
    writeFileSync(join(out, ".lock"), content === "dead process" ? dead : content);
    const release = takeRunLock(out);
    expect(existsSync(join(out, ".lock"))).toBe(true);
    release();
    expect(readdirSync(out)).toEqual([]);
  },
);
