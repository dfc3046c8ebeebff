import { join } from "node:path";
import { wsgi } from "../core/wsgi.mjs";
import { password } from "../settings.mjs";
import { register } from "./catalogue.mjs";

/** Identity, one for both regions, and the catalogue of all services. */
export function keystone(context, contexts) {
  const config = context.write("keystone/keystone.conf", "keystone/keystone.conf");
  const manage = [context.bin("keystone-manage"), "--config-file", config];
  const user = ["--keystone-user", "root", "--keystone-group", "root"];
  return [
    context.services.once({
      name: "keystone-db",
      needs: ["databases"],
      run: async (exec) => {
        const run = (...args) => exec(manage[0], [...manage.slice(1), ...args]);
        await run("db_sync");
        await run("fernet_setup", ...user);
        await run("credential_setup", ...user);
        await run(
          "bootstrap",
          ...["--bootstrap-password", password, "--bootstrap-region-id", context.values.region],
          ...["admin", "internal", "public"].flatMap((kind) => [
            `--bootstrap-${kind}-url`,
            context.values.keystone,
          ]),
        );
      },
    }),
    wsgi(context, {
      name: "keystone",
      module: "keystone.wsgi.api:application",
      needs: ["keystone-db"],
      env: { OS_KEYSTONE_CONFIG_DIR: join(context.etc, "keystone") },
      processes: 2,
    }),
    context.services.once({
      name: "catalogue",
      needs: [context.named("keystone")],
      run: () => register(contexts),
    }),
  ];
}
