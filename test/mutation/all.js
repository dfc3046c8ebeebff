// One file with the tests of all, which mocha runs as jest would, without loading the judge again for each mutant.
const { readdirSync } = require("node:fs");
const { join, relative } = require("node:path");
const { expect } = require("expect");
const fc = require("fast-check");
const { bind } = require("jest-each");
const Mocha = require("mocha");
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

// Stryker names the tests of a mutant by one pattern of all their titles, which takes longer to match than the tests to run.
const { grep } = Mocha.prototype;
Mocha.prototype.grep = function (pattern) {
  const titles = pattern.source.slice(2, -2).split("$)|(^");
  const chosen = new Set(titles.map((title) => title.replace(/\\n/g, "\n").replace(/\\(.)/g, "$1")));
  return grep.call(this, Object.assign(pattern, { test: (title) => chosen.has(title) }));
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
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .sort();

for (const file of ["estate", "policies"].flatMap((name) => filesOf(join(root, name)))) {
  if (file.endsWith(".ts")) require(file);
}

/** Need an engine or another program, or time. */
const left =
  /(estate[\\/](speed|sources[\\/](provider-facts|(state-)?equivalence))|policies[\\/](fixtures|overlaps|size|mlps[\\/]applied))\.test\.ts$/;

// What a file of tests prepares while it is loaded is not what is done once when the judge is loaded, which would need a new process
// for each mutant.
const stryker = global.__stryker__ ?? {};
stryker.currentTestId = "prepared";
const isSlow = (file) => /policies[\\/]altered/.test(file);
// The estate is asked with its own tests only: those of rules take too long for each mutant that none notices.
const folders = process.env.EGOV_MUTANTS === "estate" ? ["estate"] : ["estate", "policies"];
const tests = folders
  .flatMap((name) => filesOf(join(root, "test", name)))
  .filter((file) => file.endsWith(".test.ts") && !left.test(file));
const slow = process.env.EGOV_MUTANTS === "rules" ? tests.filter(isSlow) : [];
for (const file of [...tests.filter((file) => !isSlow(file)), ...slow]) {
  global.describe(relative(root, file), () => {
    require(file);
  });
}
delete stryker.currentTestId;
delete stryker.mutantCoverage?.perTest.prepared;
