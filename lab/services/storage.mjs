import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { wsgi } from "../core/wsgi.mjs";
import { reporting } from "./reporting.mjs";
import { schema } from "./schema.mjs";

/** Glance with its images in files. */
export function images(context, first) {
  const conf = context.write("glance/glance-api.conf", "glance/glance-api.conf");
  for (const name of ["images", "staging", "tasks"]) {
    mkdirSync(join(context.state, "glance", name), { recursive: true });
  }
  return [
    schema(context, first, "glance", (exec) =>
      exec(context.bin("glance-manage"), ["--config-file", conf, "db_sync"]),
    ),
    wsgi(context, {
      name: "glance",
      module: "glance.wsgi.api:application",
      needs: ["tables", "catalogue"],
      env: { OS_GLANCE_CONFIG_DIR: join(context.etc, "glance") },
    }),
  ];
}

/** Cinder with volumes that hold nothing. */
export function volumes(context, first) {
  const { named, services } = context;
  const conf = context.write("cinder/cinder.conf", "cinder/cinder.conf");
  mkdirSync(join(context.state, "cinder"), { recursive: true });
  const needs = ["tables", "catalogue", "rabbit"];
  const daemon = (name) =>
    services.service({
      name: named(name),
      needs,
      command: context.bin(name),
      args: ["--config-file", conf],
      ready: () => true,
    });
  return [
    schema(context, first, "cinder", (exec) =>
      exec(context.bin("cinder-manage"), ["--config-file", conf, "db", "sync"]),
    ),
    daemon("cinder-scheduler"),
    daemon("cinder-volume"),
    wsgi(context, {
      name: "cinder",
      module: "cinder.wsgi.api:application",
      needs,
      args: ["--pyargv", `--config-file=${conf}`],
    }),
    reporting(context, {
      name: "cinder-services",
      needs: ["cinder", "cinder-scheduler", "cinder-volume"],
      type: "block-storage",
      wanted: 2,
    }),
  ];
}
