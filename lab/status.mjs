import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findBox, inBox } from "./core/box.mjs";
import { ports, regions } from "./settings.mjs";
import { source } from "./layout.mjs";
import { readStatus } from "./up.mjs";

const optional = {
  "object-store": "swift",
  "key-manager": "barbican",
  dns: "designate",
  "load-balancer": "octavia",
};
const everywhere = ["neutron", "placement", "nova", "glance", "cinder"];

/** Says what runs and what answers. Returns 0 when all does, else 1. */
export function status(instance, say) {
  const box = findBox(instance);
  if (!box) {
    say(`laboratory "${instance.name}" is not running`);
    return 1;
  }
  const { state, programs, seconds, ended = [] } = readStatus(instance);
  say(`laboratory "${instance.name}" is ${state}${seconds ? `, after ${seconds} s` : ""}`);
  const { mebibytes, processes } = memory(box);
  say(`${programs.length} programs, ${processes} processes, ${mebibytes} MiB (PSS)`);
  for (const name of ended) say(`ended: ${name}, see ${join(instance.log, `${name}.log`)}`);
  const silent = services().filter(({ url }) => !answersInside(box, url));
  for (const { name, url } of services()) {
    const isSilent = silent.some((service) => service.name === name);
    say(`${isSilent ? "silent " : "answers"}  ${name}  ${url}`);
  }
  return silent.length + ended.length > 0 || state !== "up" ? 1 : 0;
}

function services() {
  return [
    { name: "keystone", url: `http://127.0.0.1:${ports.keystone}/` },
    ...regions.flatMap((region) =>
      [...everywhere, ...region.services.map((service) => optional[service])].map((name) => ({
        name: `${region.name} ${name}`,
        url: `http://${region.address}:${ports[name]}/${name === "swift" ? "healthcheck" : ""}`,
      })),
    ),
  ];
}

function answersInside(box, url) {
  const [command, args] = inBox(box, [process.execPath, join(source, "core", "ask.mjs"), url]);
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Memory of all processes in the namespace, shared pages counted by parts. */
function memory(box) {
  const space = (pid) => readLink(`/proc/${pid}/ns/pid_for_children`);
  const own = space(box.inner.pid);
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && space(name) === own);
  const kibibytes = pids.map((pid) => pss(pid)).reduce((sum, part) => sum + part, 0);
  return { mebibytes: Math.round(kibibytes / 1024), processes: pids.length };
}

function pss(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function readLink(path) {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
