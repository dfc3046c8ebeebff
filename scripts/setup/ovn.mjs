import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ending, SetupError } from "./failure.mjs";
import { run } from "./run.mjs";

/** Programs that the proof against the real OVN starts, with the Debian package of each. */
const programs = {
  "ovsdb-server": "openvswitch-switch",
  "ovsdb-tool": "openvswitch-switch",
  "ovs-vswitchd": "openvswitch-switch",
  "ovs-vsctl": "openvswitch-switch",
  "ovn-northd": "ovn-central",
  "ovn-nbctl": "ovn-central",
  "ovn-sbctl": "ovn-central",
  "ovn-controller": "ovn-host",
  ip: "iproute2",
  ethtool: "ethtool",
  python3: "python3",
  unshare: "util-linux",
  setpriv: "util-linux",
};

const todo = (packages) => `install Debian's packages: apt-get install --no-install-recommends ${packages}`;

/**
 * Sees to it that the programs are there and returns one line saying what was done.
 * @throws SetupError when they are missing and cannot be installed here
 */
export async function provideOvn() {
  const packages = missingPackages();
  if (packages.length === 0) return "OVN as installed";
  const names = packages.join(" ");
  if (process.getuid?.() !== 0) throw missing(names, "only root may install them");
  // Debian's packages start their services where there is something to start them.
  if (existsSync("/run/systemd/system")) throw missing(names, "installing them here would start services");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { code, output } = await run("apt-get", args, { env, timeoutSeconds: 600 });
    if (code !== 0) throw missing(names, ending(output));
  }
  const still = missingPackages();
  if (still.length > 0) throw missing(still.join(" "), "apt-get installed them without the programs");
  return `installed ${names}`;
}

function missingPackages() {
  const absent = Object.entries(programs).filter(([name]) => !isProgram(name));
  return [...new Set(absent.map(([, debian]) => debian))].sort();
}

function isProgram(name) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/sbin"];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function missing(names, why) {
  return new SetupError({
    what: `OVN is not complete, ${names} missing`,
    why,
    todo: todo(names),
    zh: "缺少 OVN 程序",
  });
}
