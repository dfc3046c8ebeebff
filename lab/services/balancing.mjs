import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { wsgi } from "../core/wsgi.mjs";
import { source } from "../layout.mjs";
import { schema } from "./schema.mjs";

/** Octavia's own driver on real Neutron ports with pretended machines; the OVN driver refuses limits on who may connect. */
export function balancing(context, first) {
  if (!context.has("load-balancer")) return [];
  context.write("octavia/policy.yaml", "octavia/policy.yaml");
  const conf = context.write("octavia/octavia.conf", "octavia/octavia.conf");
  const state = join(context.state, "octavia");
  mkdirSync(state, { recursive: true });
  // The worker signs a certificate for each machine, pretended or not.
  const authority = context.services.once({
    name: context.named("octavia-authority"),
    run: (exec) =>
      exec("openssl", [
        ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", "/CN=lab"],
        ...["-keyout", join(state, "ca.key"), "-out", join(state, "ca.pem")],
      ]),
  });
  return [
    authority,
    schema(context, first, "octavia", (exec) =>
      exec(context.bin("octavia-db-manage"), ["--config-file", conf, "upgrade", "head"]),
    ),
    context.services.service({
      name: context.named("octavia-worker"),
      needs: [authority.name, "tables", "catalogue", "rabbit"],
      command: context.bin("python"),
      args: [join(source, "python", "octavia_worker.py"), "--config-file", conf],
      ready: () => true,
    }),
    wsgi(context, {
      name: "octavia",
      module: "octavia.wsgi.api:application",
      needs: ["tables", "catalogue", "rabbit"],
      args: ["--pyargv", `--config-file=${conf}`],
    }),
  ];
}
