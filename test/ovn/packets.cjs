// Sends packets for the cases whose name holds the words, and prints what became of them as JSON. Started by by-packets.ts.
require("./typescript.cjs");
const { cases } = require("./cases/index.ts");
const { sendAll } = require("./packets.ts");

const only = process.argv[2] ?? "";

sendAll(cases.filter(({ name }) => name.includes(only))).then(
  (sent) => process.stdout.write(JSON.stringify(sent)),
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
