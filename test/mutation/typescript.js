const { readFileSync } = require("node:fs");
const { sep } = require("node:path");
const { transformSync } = require("@swc/core");
const { transform } = require("../../jest.config.js");

const [, options] = transform["\\.ts$"];

/** What empties the caches of the judge's files, which would hide a mutant or keep what it made for the next one. */
const emptyAgain = [];

/** Empties the caches of the judge. */
exports.emptyCaches = () => emptyAgain.forEach((empty) => empty());

global.egovOnEmpty = (empty) => emptyAgain.push(empty);

/** A variable of a file that is filled while the judge runs: an empty map, or one without a value. */
const cache = /^(?:const (\w+) = (new (?:Weak)?Map\(\));|let (\w+);)$/gm;

// Loads TypeScript, compiled as jest compiles it; before JSON, which may have the same name.
const others = { ...require.extensions };
for (const extension of Object.keys(others)) delete require.extensions[extension];
require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), { ...options, filename, swcrc: false });
  const judge = /[\\/](estate|policies)[\\/]/.test(filename) && !filename.includes(`${sep}test${sep}`);
  const emptied = (_line, map, value, plain) =>
    map === undefined
      ? `let ${plain}; egovOnEmpty(() => { ${plain} = undefined; });`
      : `let ${map} = ${value}; egovOnEmpty(() => { ${map} = ${value}; });`;
  module._compile(judge ? code.replace(cache, emptied) : code, filename);
};
Object.assign(require.extensions, others);
