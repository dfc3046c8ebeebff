import { SetupError, ending } from "./failure.mjs";
import { run } from "./run.mjs";

/**
 * Builds one pinned Go module. Go itself checks every source against the committed go.sum.
 * @param what - the words for a failure, such as "building the provider"
 * @param variables - strings that the linker sets, by their full name
 */
export async function goBuild({ what, folder, target, output, variables = {}, lowPriority = false }) {
  const flags = ["-s", "-w", ...Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`)].join(
    " ",
  );
  const args = [
    "build",
    "-mod=readonly",
    "-trimpath",
    "-buildvcs=false",
    `-ldflags=${flags}`,
    "-o",
    output,
    target,
  ];
  const env = { GOFLAGS: "", GOWORK: "off", CGO_ENABLED: "0" };
  const nice = lowPriority && process.platform !== "win32";
  const result = nice
    ? await run("nice", ["-n", "10", "go", ...args], { cwd: folder, env })
    : await run("go", args, { cwd: folder, env });
  if (result.code !== 0) throw failure(what, result);
}

/** Is Go on PATH? */
export async function hasGo() {
  return (await run("go", ["version"])).code === 0;
}

function failure(what, result) {
  if (result.missing || result.code === 127) {
    return new SetupError({
      what,
      why: "it was not to be had ready-made and Go is not on PATH to build it",
      todo: "install Go 1.24 or newer, or give this machine access to the Terraform registry, then run the command again",
      zh: "未安装 Go，且无法访问 Terraform registry",
    });
  }
  if (/checksum mismatch|missing go\.sum entry|malformed go\.sum|SECURITY ERROR/i.test(result.output)) {
    return new SetupError({
      what,
      why: `the source does not match the committed go.sum: ${ending(result.output)}`,
      todo: "restore go.mod and go.sum from git; if it still differs, do not use this download and ask where your Go module proxy gets it from",
      zh: "源码校验和与 go.sum 不符",
    });
  }
  return new SetupError({
    what,
    why: ending(result.output) || `go ended with code ${result.code}`,
    todo: "check that the Go module proxy can be reached (go env GOPROXY) and that Go is 1.24 or newer, then run the command again",
    zh: "Go 构建失败",
  });
}
