import { planOf } from "./sample";

const key = (body: string) => `-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----`;

/** Marked by the provider, under names that say nothing. */
export const marked = {
  password: "Marked-Pw-7Yt2qLs9",
  token: "marked-token-pQ81xxZr",
  privateKey: "MIIEmarkedKeyBody0AQEA",
  userData: "I2Nsb3VkLWNvbmZpZyBtYXJrZWQ=",
  connection: "Server=db7;Uid=app;Pwd=MarkedConn55",
  nested: "marked-nested-Kd83hsQ",
  listed: "marked-listed-0dkeE7a",
  before: "marked-before-Jq72kdA",
};

/** Not marked, but under a name of a secret. */
export const named = {
  adminPass: "named-admin-8sjKq1",
  apiKey: "named-apikey-Zz91kq",
  sharedKey: "named-psk-52Kdlq0a",
  userData: "I2Nsb3VkLWNvbmZpZyBuYW1lZA==",
  pair: "named-pair-8dJqk2ls",
};

/** Not marked, inside a text of an innocent name: the secret, and the text that holds it. */
export const inText: Readonly<Record<string, readonly [secret: string, within: string]>> = {
  url: ["url-pw-9Kq7@x", "postgres://app:url-pw-9Kq7@x@db.example:5432/budget"],
  redis: ["redis-pw-71Kd", "cache at redis://:redis-pw-71Kd@10.0.0.1"],
  adoNet: ["Ado7Net9Pw", "Server=10.0.0.2;User Id=sa;Password=Ado7Net9Pw;"],
  quoted: ["quoted pw 4,4", 'init --password="quoted pw 4,4" --now'],
  flag: ["flagpw77Kx", "mysql --password flagpw77Kx budget"],
  yaml: ["yamlpw66Kx", "users: root, password: yamlpw66Kx"],
  chinese: ["zhpw55Kxq", "初始口令：zhpw55Kxq，登录后修改"],
  json: ["jsonpw44Kx", '{"db_password": "jsonpw44Kx"}'],
  bearer: ["bearer.Tk33-Kx_q9", "Authorization: Bearer bearer.Tk33-Kx_q9"],
  jwt: ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "cookie eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"],
  gitlab: ["glpat-9kQxW2v7RtYz", "clone with glpat-9kQxW2v7RtYz"],
  key: ["MIIEtextKeyBody1BRkw", `motd ${key("MIIEtextKeyBody1BRkw")}`],
};

export const secrets = Object.entries({
  ...prefixed("marked", marked),
  ...prefixed("named", named),
  ...prefixed(
    "in a text",
    Object.fromEntries(Object.entries(inText).map(([name, [secret]]) => [name, secret])),
  ),
});

function prefixed(prefix: string, all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([name, secret]) => [`${prefix}: ${name}`, secret]));
}

const texts = Object.fromEntries(
  Object.entries(inText).map(([name, [, within]]) => [`note_${name}`, within]),
);

export const plan = planOf([
  {
    address: "openstack_compute_instance_v2.db",
    type: "openstack_compute_instance_v2",
    actions: ["delete", "create"],
    before: { name: "db", odd: marked.before },
    after: {
      ...texts,
      name: "db",
      odd: marked.password,
      one: marked.token,
      two: key(marked.privateKey),
      three: marked.userData,
      four: marked.connection,
      five: { deep: { value: marked.nested } },
      six: ["shown", marked.listed],
      admin_pass: named.adminPass,
      user_data: named.userData,
      metadata: { apiKey: named.apiKey, "shared-key": named.sharedKey },
      environment: [{ name: "DB_PASSWORD", value: named.pair }],
      description: `echoes ${marked.token} and ${named.pair}`,
    },
    beforeSensitive: { odd: true },
    afterSensitive: {
      odd: true,
      one: true,
      two: true,
      three: true,
      four: true,
      five: { deep: { value: true } },
      six: [false, true],
    },
  },
  {
    address: 'openstack_networking_network_v2.app["Password=Ado7Net9Pw"]',
    type: "openstack_networking_network_v2",
    actions: ["create"],
    after: { ...texts, name: inText["url"]![1], description: inText["bearer"]![1] },
  },
]);
