const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");
const { transform } = require("../../jest.config.js");

const [, options] = transform["\\.ts$"];

// Loads TypeScript, compiled as jest compiles it; before JSON, which may have the same name.
const others = { ...require.extensions };
for (const extension of Object.keys(others)) delete require.extensions[extension];
require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), { ...options, filename, swcrc: false });
  module._compile(code, filename);
};
Object.assign(require.extensions, others);
