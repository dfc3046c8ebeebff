import { basisOf, sameBasis } from "../../workflow/manifest";
import type { Toolchain } from "../../workflow/toolchain";

const toolchain: Toolchain = {
  engine: { label: "Terraform", command: "/bin/terraform", version: "1.11.4" },
  provider: { source: "a/b", version: "3.4.0", sha256: "p" },
  cliConfig: "/c",
};
const state = { serial: 3, lineage: "l", outputs: {} };
const basis = basisOf("template", "{}", toolchain, state);

test("the same parts give the same basis", () => {
  expect(sameBasis(basis, basisOf("template", "{}", toolchain, { ...state }))).toBe(true);
});

test("where the engine stands does not matter", () => {
  const moved = { ...toolchain, engine: { ...toolchain.engine, command: "/opt/terraform" } };
  expect(sameBasis(basis, basisOf("template", "{}", moved, state))).toBe(true);
});

test.each([
  ["template", basisOf("template ", "{}", toolchain, state)],
  ["variables", basisOf("template", '{"a":1}', toolchain, state)],
  [
    "engine version",
    basisOf("template", "{}", { ...toolchain, engine: { ...toolchain.engine, version: "1.12.0" } }, state),
  ],
  [
    "engine",
    basisOf("template", "{}", { ...toolchain, engine: { ...toolchain.engine, label: "OpenTofu" } }, state),
  ],
  [
    "provider",
    basisOf("template", "{}", { ...toolchain, provider: { ...toolchain.provider, sha256: "q" } }, state),
  ],
  ["state serial", basisOf("template", "{}", toolchain, { ...state, serial: 4 })],
  ["state lineage", basisOf("template", "{}", toolchain, { ...state, lineage: "m" })],
  ["state gone", basisOf("template", "{}", toolchain, undefined)],
])("another %s is another basis", (_part, other) => {
  expect(sameBasis(basis, other)).toBe(false);
});
