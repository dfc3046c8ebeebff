import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listens } from "../core/probe.mjs";
import { wsgi } from "../core/wsgi.mjs";
import { venv } from "../layout.mjs";
import { schema } from "./schema.mjs";

/** Designate, and the BIND that serves its zones on port 53 of the region's address. */
export function names(context, first) {
  if (!context.has("dns")) return [];
  const { named, services } = context;
  const conf = context.write("designate/designate.conf", "designate/designate.conf");
  const pools = context.write("designate/pools.yaml", "designate/pools.yaml", { rndc: "/usr/sbin/rndc" });
  const folder = join(context.etc, "designate");
  copyFileSync(join(venv, "etc", "designate", "api-paste.ini"), join(folder, "api-paste.ini"));
  mkdirSync(join(context.state, "designate"), { recursive: true });
  const needs = ["tables", "catalogue", "rabbit"];
  const poolStamp = join(context.instance.done, named("designate-pool"));
  const daemon = (name, more, ready = () => true) =>
    services.service({
      name: named(`designate-${name}`),
      needs: more,
      command: context.bin(`designate-${name}`),
      args: ["--config-file", conf],
      ready,
    });
  // It listens to calls by then; a call before is lost.
  const central = (said) => said().includes("service status entry") || existsSync(poolStamp);
  return [
    nameServer(context),
    schema(context, first, "designate", (exec) =>
      exec(context.bin("designate-manage"), ["--config-file", conf, "database", "sync"]),
    ),
    daemon("central", needs, central),
    services.once({
      name: named("designate-pool"),
      needs: [named("designate-central"), named("name-server")],
      run: (exec) =>
        exec(context.bin("designate-manage"), ["--config-file", conf, "pool", "update", "--file", pools]),
    }),
    // They read the pool when they start.
    ...["worker", "mdns", "producer"].map((name) => daemon(name, [named("designate-pool")])),
    wsgi(context, {
      name: "designate",
      module: "designate.wsgi.api:application",
      needs: [named("designate-central")],
      env: { OS_DESIGNATE_CONFIG_DIR: folder },
    }),
  ];
}

function nameServer(context) {
  const state = join(context.state, "bind");
  mkdirSync(state, { recursive: true });
  context.write("bind/rndc.key", "bind/rndc.key", { rndcSecret: secret(state) });
  const conf = context.write("bind/named.conf", "bind/named.conf");
  return context.services.service({
    name: context.named("name-server"),
    command: "/usr/sbin/named",
    args: ["-g", "-c", conf, "-n", "1", "-U", "1"],
    ready: () => listens({ host: context.region.address, port: 53 }),
    holdsData: true,
  });
}

function secret(state) {
  const file = join(state, "rndc.secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
