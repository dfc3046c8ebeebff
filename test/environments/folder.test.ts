import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import { minimal, sample } from "./sample";

test("a folder that does not exist", () => {
  const wrong = join(dirname(minimal), "miniml");
  expect(() => loadEnvironment(wrong)).toThrow(`No environment folder "${wrong}", did you mean "minimal"?`);
});

test("a folder that is a file", () => {
  const wrong = join(minimal, "environment.yaml");
  expect(() => loadEnvironment(wrong)).toThrow(`No environment folder "${wrong}"`);
});

test("unknown files and folders", () => {
  const changed = sample()
    .write("egres.yaml", "")
    .write("notes.txt", "")
    .write("agencys/fire.yaml", "")
    .write("agencies/fire.yml", "")
    .write("counties/old/north.yaml", "");
  expect(changed.report()).toEqual([
    'agencies/fire.yml Unknown file "agencies/fire.yml": allowed here are agencies/*.yaml | 未知文件“agencies/fire.yml”:此处允许 agencies/*.yaml',
    'agencys Unknown file "agencys", did you mean "agencies"? | 未知文件“agencys”:是否应为“agencies”?',
    'counties/old Unknown file "counties/old": allowed here are counties/*.yaml | 未知文件“counties/old”:此处允许 counties/*.yaml',
    'egres.yaml Unknown file "egres.yaml", did you mean "egress.yaml"? | 未知文件“egres.yaml”:是否应为“egress.yaml”?',
    'notes.txt Unknown file "notes.txt": allowed here are environment.yaml, address-plan.yaml, backbone.yaml, operations.yaml, prices.yaml, waivers.yaml, attestations.yaml, egress.yaml, exchange.yaml, services.yaml, recovery.yaml, migration.yaml, agencies/, counties/, domains/, inspection/, projects/, services/ | 未知文件“notes.txt”:此处允许 environment.yaml, address-plan.yaml, backbone.yaml, operations.yaml, prices.yaml, waivers.yaml, attestations.yaml, egress.yaml, exchange.yaml, services.yaml, recovery.yaml, migration.yaml, agencies/, counties/, domains/, inspection/, projects/, services/',
  ]);
});

test("a name of every object is no file of ours", () => {
  expect(sample().write("constructor", "").report()[0]).toContain(
    'constructor Unknown file "constructor": allowed',
  );
});

test("links and folders in the place of files", () => {
  const changed = sample();
  symlinkSync(join(minimal, "agencies", "office.yaml"), join(changed.directory, "agencies", "police.yaml"));
  changed.remove("waivers.yaml");
  mkdirSync(join(changed.directory, "waivers.yaml"));
  expect(changed.report()).toEqual([
    'agencies/police.yaml "agencies/police.yaml" is not a regular file | “agencies/police.yaml”不是普通文件',
    'waivers.yaml "waivers.yaml" is not a regular file | “waivers.yaml”不是普通文件',
  ]);
});

test("README.md and names that start with a dot are passed over", () => {
  const changed = sample()
    .write("README.md", "")
    .write(".gitkeep", "")
    .write("agencies/.office.yaml.swp", "");
  expect(changed.problems()).toEqual([]);
});

test("waivers.yaml may be absent: nothing is waived", () => {
  const changed = sample().remove("waivers.yaml");
  expect(loadEnvironment(changed.directory).waivers).toEqual({ waivers: [] });
});

test.each(["address-plan", "backbone", "operations", "prices"])("%s.yaml is missing", (name) => {
  const changed = sample().remove(`${name}.yaml`);
  expect(changed.report()).toEqual([`${name}.yaml Missing file "${name}.yaml" | 缺少文件“${name}.yaml”`]);
});

test("environment.yaml is missing", () => {
  const changed = sample().remove("environment.yaml");
  expect(changed.report()).toEqual([
    'environment.yaml Missing file "environment.yaml" | 缺少文件“environment.yaml”',
  ]);
});

test.each(["egress", "exchange", "services", "recovery"])("an extranet without %s.yaml", (name) => {
  const changed = sample().remove(`${name}.yaml`);
  expect(changed.report()).toEqual([
    `environment.yaml:2:7 An extranet needs the file "${name}.yaml" | 外网环境需要文件“${name}.yaml”`,
  ]);
});

test("an extranet with what only an intranet has", () => {
  const changed = sample().write("domains/secret.yaml", "x: 1").write("migration.yaml", "x: 1");
  expect(changed.report()).toEqual([
    'domains/secret.yaml:1:1 An extranet has no "domains/secret.yaml": only an intranet does | 外网环境不得有“domains/secret.yaml”:只有内网环境才有',
    'migration.yaml:1:1 An extranet has no "migration.yaml": only an intranet does | 外网环境不得有“migration.yaml”:只有内网环境才有',
  ]);
});

test("a file that is too large", () => {
  const changed = sample().write("waivers.yaml", `waivers: []\n${"#".repeat(600_000)}`);
  expect(changed.report()).toEqual([
    "waivers.yaml:1:1 File is too large: 600012 bytes, limit 524288 | 文件过大:600012 字节,上限 524288 字节",
  ]);
});

test("a file that nests too deep", () => {
  const changed = sample().write("waivers.yaml", `waivers: ${"[".repeat(40)}${"]".repeat(40)}`);
  expect(changed.report()).toEqual([
    "waivers.yaml:1:41 Nested too deep: limit 32 levels | 嵌套过深:上限 32 层",
  ]);
});

test("a file that nests without end", () => {
  const report = sample()
    .write("waivers.yaml", `waivers: ${"[".repeat(20_000)}`)
    .report();
  expect(report).toEqual([expect.stringMatching(/^waivers\.yaml:1:\d+ Nested too deep \| 嵌套过深$/)]);
});

test("a file that is not UTF-8", () => {
  const changed = sample();
  writeFileSync(join(changed.directory, "waivers.yaml"), Buffer.from([0x77, 0xff, 0xfe]));
  expect(changed.report()).toEqual(["waivers.yaml:1:1 File is not UTF-8 | 文件不是 UTF-8 编码"]);
});
