import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "../../workflow/make-folder";

const place = mkdtempSync(join(tmpdir(), "egov-folder-"));
afterAll(() => {
  rmSync(place, { recursive: true });
});

test("makeFolder() makes every folder on the way", () => {
  const folder = join(place, "a", "b", "c");
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
  expect(() => {
    makeFolder(folder);
  }).not.toThrow();
});

test("makeFolder() throws where a file is in the way", () => {
  writeFileSync(join(place, "file"), "");
  expect(() => {
    makeFolder(join(place, "file", "below"));
  }).toThrow("ENOTDIR");
});

const withProc = existsSync("/proc/self") ? test : test.skip;
withProc("makeFolder() returns where the file system makes no folders", () => {
  expect(() => {
    makeFolder("/proc/egov/stacks");
  }).toThrow("ENOENT");
});
