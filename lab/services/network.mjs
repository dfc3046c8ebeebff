import { wsgi } from "../core/wsgi.mjs";
import { schema } from "./schema.mjs";

/** Neutron with OVN, firewall groups and tap mirrors; its API serves the tasks of its agents as well. */
export function neutron(context, first) {
  const config = context.write("neutron/neutron.conf", "neutron/neutron.conf");
  return [
    schema(context, first, "neutron", (exec) =>
      exec(context.bin("neutron-db-manage"), ["--config-file", config, "upgrade", "heads"]),
    ),
    wsgi(context, {
      name: "neutron",
      module: "neutron.wsgi.api:application",
      needs: ["tables", "catalogue", context.named("northd"), context.named("host-1-controller")],
      env: { OS_NEUTRON_CONFIG_FILES: config },
      processes: 2,
    }),
  ];
}
