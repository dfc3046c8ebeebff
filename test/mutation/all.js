// One file with the tests of all, which mocha runs as jest would, without loading the judge again for each mutant.
const { readdirSync } = require("node:fs");
const { join, relative } = require("node:path");
const { expect } = require("expect");
const fc = require("fast-check");
const { bind } = require("jest-each");
const yaml = require("yaml");
const { emptyCaches } = require("./typescript");

// A mutant costs as much time as the tests take that reach it, some thousand times.
fc.configureGlobal({ numRuns: 20, seed: 1 });
const parsed = new Map();
const parse = yaml.parse;
yaml.parse = (text, ...options) => {
  if (!parsed.has(text)) parsed.set(text, parse(text, ...options));
  return parsed.get(text);
};

const { describe, it, before, after } = global;
const test = Object.assign((title, body) => it(title, body), { each: bind(it), skip: it.skip });
Object.assign(global, {
  expect,
  test,
  it: test,
  describe: Object.assign((title, body) => describe(title, body), { each: bind(describe, false) }),
  beforeAll: before,
  afterAll: after,
});
beforeEach(emptyCaches);

const root = join(__dirname, "..", "..");
const folders = ["estate", "policies"].map((name) => join(root, "test", name));

/** Need an engine or another program, or time. */
const left =
  /(estate[\\/]sources[\\/](kind|(state-)?equivalence)|policies[\\/](fixtures|size|mlps[\\/]applied))\.test\.ts$/;

for (const folder of folders) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  for (const file of files.filter((name) => name.endsWith(".test.ts") && !left.test(name)).sort()) {
    global.describe(relative(root, file), () => {
      require(file);
    });
  }
}
