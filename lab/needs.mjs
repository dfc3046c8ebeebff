import { existsSync } from "node:fs";
import { join } from "node:path";
import { LabError } from "./core/failure.mjs";
import { venv } from "./layout.mjs";

/** Debian's packages, and a file by which each is known to be there. */
export const packages = {
  "ovn-central": "/usr/bin/ovn-northd",
  "ovn-host": "/usr/bin/ovn-controller",
  "openvswitch-switch": "/usr/sbin/ovs-vswitchd",
  // The programs alone: the packages with a service of the host are not needed.
  "mariadb-server-core": "/usr/sbin/mariadbd",
  "mariadb-client": "/usr/bin/mariadb-dump",
  "rabbitmq-server": "/usr/lib/rabbitmq/bin/rabbitmq-server",
  bind9: "/usr/sbin/named",
  "bind9-utils": "/usr/sbin/rndc",
  iproute2: "/usr/sbin/ip",
  "util-linux": "/usr/bin/unshare",
  openssl: "/usr/bin/openssl",
};

/** What is needed to build the parts of the Python environment that PyPI has as sources only. */
export const buildPackages = {
  gcc: "/usr/bin/gcc",
  "python3-dev": "/usr/include/python3.11/Python.h",
  "python3-venv": "/usr/lib/python3.11/ensurepip/__init__.py",
};

/** Packages of a list that are not there. */
export function missing(list) {
  return Object.entries(list)
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name);
}

/** @throws LabError naming everything that is missing */
export function assertInstalled() {
  if (process.getuid?.() !== 0) {
    throw new LabError({
      what: "only root can start it",
      why: "its namespaces and virtual switches need rights of root",
      todo: "run npm run lab:up as root",
    });
  }
  const absent = missing(packages);
  if (!existsSync(join(venv, "installed"))) absent.push(`the Python environment in ${venv}`);
  if (absent.length === 0) return;
  throw new LabError({
    what: "something is not installed",
    why: `missing: ${absent.join(", ")}`,
    todo: "npm run lab:install",
  });
}
