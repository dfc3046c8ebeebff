import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { hostsOf } from "../core/context.mjs";
import { source, venv } from "../layout.mjs";
import { wsgi } from "../core/wsgi.mjs";
import { password, ports } from "../settings.mjs";
import { copyDatabase, statement } from "./mariadb.mjs";
import { reporting } from "./reporting.mjs";
import { schema } from "./schema.mjs";

/** Placement and Nova with pretended hosts: instances become ACTIVE and run nothing. */
export function compute(context, first) {
  const { named, services } = context;
  const conf = context.write("nova/nova.conf", "nova/nova.conf");
  const folder = join(context.etc, "nova");
  copyFileSync(join(venv, "etc", "nova", "api-paste.ini"), join(folder, "api-paste.ini"));
  const needs = ["tables", "catalogue", "rabbit"];
  const daemon = (name, command, args) =>
    services.service({ name: named(name), needs, command, args, ready: () => true });
  return [
    ...placement(context, first),
    novaTables(context, first, conf),
    daemon("nova-conductor", context.bin("nova-conductor"), ["--config-file", conf]),
    daemon("nova-scheduler", context.bin("nova-scheduler"), ["--config-file", conf]),
    daemon("nova-compute", context.bin("python"), [
      join(source, "python", "compute_hosts.py"),
      conf,
      ...hostsOf(context.region).map((host) => hostFile(context, host)),
    ]),
    wsgi(context, {
      name: "nova",
      module: "nova.wsgi.osapi_compute:application",
      needs,
      env: { OS_NOVA_CONFIG_DIR: folder },
      processes: 2,
    }),
    reporting(context, {
      name: "nova-services",
      needs: ["nova", "nova-compute", "nova-scheduler", "nova-conductor", "placement"],
      type: "compute",
      wanted: hostsOf(context.region).length + 2,
    }),
    services.once({
      name: named("nova-hosts"),
      needs: [named("nova-services")],
      run: (exec) => exec(context.bin("nova-manage"), ["--config-file", conf, "cell_v2", "discover_hosts"]),
    }),
  ];
}

function hostFile(context, computeHost) {
  mkdirSync(join(context.state, "nova", computeHost, "instances"), { recursive: true });
  return context.write("nova/host.conf", `nova/hosts/${computeHost}.conf`, { computeHost });
}

function placement(context, first) {
  const conf = context.write("placement/placement.conf", "placement/placement.conf");
  return [
    schema(context, first, "placement", (exec) =>
      exec(context.bin("placement-manage"), ["--config-file", conf, "db", "sync"]),
    ),
    wsgi(context, {
      name: "placement",
      module: "placement.wsgi.api:application",
      needs: ["tables", "catalogue"],
      env: { OS_PLACEMENT_CONFIG_DIR: join(context.etc, "placement") },
    }),
  ];
}

// The tables of a cell know where that cell is, so a copy is followed by the region's own cells.
function novaTables(context, first, conf) {
  const { instance, region, services } = context;
  const id = region.id;
  const database = `mysql+pymysql://lab:${password}@127.0.0.1:${ports.mariadb}/${id}_nova_cell0`;
  return services.once({
    name: context.named("nova-db"),
    needs: context === first ? ["databases"] : [first.named("nova-db")],
    run: async (exec) => {
      const manage = (...args) => exec(context.bin("nova-manage"), ["--config-file", conf, ...args]);
      if (context === first) await manage("api_db", "sync");
      else {
        for (const name of ["nova_api", "nova", "nova_cell0"]) {
          await exec(...copyDatabase(instance, `${first.region.id}_${name}`, `${id}_${name}`));
        }
        await exec(...statement(instance, `delete from ${id}_nova_api.cell_mappings`));
      }
      await manage("cell_v2", "map_cell0", "--database_connection", database);
      await manage("cell_v2", "create_cell", "--name", "cell1");
      if (context === first) await manage("db", "sync");
    },
  });
}
