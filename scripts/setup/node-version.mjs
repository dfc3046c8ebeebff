import { SetupError } from "./failure.mjs";

const lowest = [20, 9];

/** Fails when this Node is older than the libraries need. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > lowest[0] || (major === lowest[0] && minor >= lowest[1])) return `Node ${version}`;
  throw new SetupError({
    what: "this Node is too old",
    why: `the project needs Node ${lowest.join(".")} or newer and this is ${version}`,
    todo: "install a current Node LTS release and run the command again",
    zh: `Node 版本过低，需要 ${lowest.join(".")} 以上`,
  });
}
