import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instance as instanceOf } from "../layout.mjs";
import { regions } from "../settings.mjs";
import { Identity } from "../services/identity.mjs";

const tables = ["encrypted_data", "secret_store_metadata", "secret_user_metadata", "secret_acls"];

/** What the key-manager containers of a template refer to, with the project that they are made in. */
export function secretsOf(template) {
  const { resource, provider } = JSON.parse(template);
  return Object.values(resource.openstack_keymanager_container_v1 ?? {}).map((container) => ({
    tenant: tenantOf(provider, container.provider),
    references: container.secret_refs.map(({ name, secret_ref: reference }) => ({ name, reference })),
  }));
}

/**
 * Stores a certificate of our own making under the numbers that an environment refers to. Barbican chooses the numbers of its
 * secrets, and a declaration cannot know them before, so they are renamed in its database: only a laboratory does that.
 */
export async function putSecrets(secrets) {
  const identity = await Identity.connect();
  for (const { tenant, references } of secrets) {
    const scoped = await identity.inProject(tenant);
    const base = scoped.endpoint("key-manager", regions[0].name);
    const made = selfSigned();
    for (const { name, reference } of references) {
      const wanted = reference.split("/").at(-1);
      if (await exists(scoped, base, wanted)) continue;
      const { secret_ref: given } = await scoped.call("POST", `${base}/v1/secrets`, {
        name,
        secret_type: name === "certificate" ? "certificate" : "private",
        payload: made[name],
        payload_content_type: "text/plain",
      });
      rename(given.split("/").at(-1), wanted);
    }
  }
}

async function exists(identity, base, id) {
  return identity.call("GET", `${base}/v1/secrets/${id}`).then(
    () => true,
    () => false,
  );
}

function tenantOf(providers, reference) {
  const alias = reference.split(".")[1];
  return providers.openstack.find((provider) => provider.alias === alias).tenant_name;
}

function selfSigned() {
  const folder = mkdtempSync(join(tmpdir(), "egov-lab-certificate-"));
  try {
    const [key, certificate] = ["key.pem", "certificate.pem"].map((name) => join(folder, name));
    execFileSync(
      "openssl",
      [
        ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30"],
        ...["-subj", "/CN=lab.example", "-keyout", key, "-out", certificate],
      ],
      { stdio: "ignore" },
    );
    return { certificate: readFileSync(certificate, "utf8"), private_key: readFileSync(key, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rename(given, wanted) {
  const statements = [
    "set foreign_key_checks = 0",
    `update secrets set id = '${wanted}' where id = '${given}'`,
    ...tables.map((table) => `update ${table} set secret_id = '${wanted}' where secret_id = '${given}'`),
  ];
  const socket = join(instanceOf().run, "mariadb.sock");
  execFileSync("mariadb", [
    "--no-defaults",
    "-S",
    socket,
    "-uroot",
    `${regions[0].id}_barbican`,
    "-e",
    statements.join("; "),
  ]);
}
