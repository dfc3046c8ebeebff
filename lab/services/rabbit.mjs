import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listens } from "../core/probe.mjs";
import { writeTemplate } from "../core/template.mjs";
import { password, ports, regions } from "../settings.mjs";

/** The message queue of both regions, each in a virtual host of its own. */
export function rabbit({ instance, services }) {
  const state = join(instance.state, "rabbit");
  const etc = join(instance.etc, "rabbit");
  return services.service({
    name: "rabbit",
    // Debian's wrapper wants another user; this is the program itself.
    command: "/usr/lib/rabbitmq/bin/rabbitmq-server",
    args: [],
    before: () => configure(state, etc),
    env: {
      HOME: state,
      RABBITMQ_NODENAME: "lab@localhost",
      RABBITMQ_MNESIA_BASE: join(state, "mnesia"),
      RABBITMQ_LOG_BASE: join(state, "log"),
      RABBITMQ_CONFIG_FILE: join(etc, "rabbitmq.conf"),
      RABBITMQ_CONF_ENV_FILE: join(etc, "env.conf"),
      RABBITMQ_ENABLED_PLUGINS_FILE: join(etc, "enabled_plugins"),
      ERL_EPMD_ADDRESS: "127.0.0.1",
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "-kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none",
    },
    ready: () => listens({ host: "127.0.0.1", port: ports.rabbit }),
    holdsData: true,
  });
}

function configure(state, etc) {
  for (const folder of [join(state, "mnesia"), join(state, "log"), etc])
    mkdirSync(folder, { recursive: true });
  const definitions = join(etc, "definitions.json");
  writeFileSync(definitions, JSON.stringify(definition()));
  writeFileSync(join(etc, "enabled_plugins"), "[].");
  writeFileSync(join(etc, "env.conf"), "");
  writeTemplate("rabbit/rabbitmq.conf", join(etc, "rabbitmq.conf"), { definitions });
}

function definition() {
  const hosts = regions.map(({ id }) => id);
  return {
    users: [{ name: "lab", password_hash: hashed(password), tags: "administrator" }],
    vhosts: hosts.map((name) => ({ name })),
    permissions: hosts.map((vhost) => ({ user: "lab", vhost, configure: ".*", write: ".*", read: ".*" })),
  };
}

// RabbitMQ's own form: a salt of four bytes before the hash of salt and password.
function hashed(text) {
  const salt = randomBytes(4);
  return Buffer.concat([salt, createHash("sha256").update(salt).update(text).digest()]).toString("base64");
}
