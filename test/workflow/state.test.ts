import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { EgovError } from "../../messages/errors";
import { readState } from "../../workflow/state";
import { temporaryFolder } from "./hand-made";

const folder = temporaryFolder();

test("a stack that was never applied has no state", () => {
  expect(readState("platform", join(folder, "none", "terraform.tfstate"))).toBeUndefined();
});

test("serial, lineage and outputs are read", () => {
  const file = join(folder, "good.tfstate");
  const outputs = { project: { value: "p-1", type: "string" } };
  writeFileSync(file, JSON.stringify({ version: 4, serial: 7, lineage: "l", outputs, resources: [] }));
  expect(readState("platform", file)).toEqual({ serial: 7, lineage: "l", outputs: { project: "p-1" } });
});

test.each([
  ["", "not JSON"],
  ["null", "not JSON"],
  ["{}", "format 4"],
  ['{"version":3,"serial":1,"lineage":"l"}', "format 4"],
])("a state file with %j is an error, never no state", (content, reason) => {
  const file = join(folder, "bad.tfstate");
  writeFileSync(file, content);
  expect(() => readState("platform", file)).toThrow(EgovError);
  expect(() => readState("platform", file)).toThrow(reason);
});
