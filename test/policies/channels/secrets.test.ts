import { secretSign } from "../../../policies/rules/ost-20/secret-text";
import { blocking } from "../minimal";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("what looks like a secret", () => {
  test.each([
    ["a private key", "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", undefined],
    ["a value with a telling name", "invented", "db_password"],
    ["a name in the middle of words", "invented", "adminPassword"],
    ["an assignment in a text", "#cloud-config\npassword: invented\n", "user_data"],
    ["an assignment with a quoted value", 'export DB_PASSWORD="invented"', "user_data"],
    ["a digest of a password", "passwd: $6$rounds=4096$abcdefg", "user_data"],
    ["JSON inside a text", '{"api_key":"invented-key"}', "content"],
    ["chpasswd", "echo root:invented | chpasswd", "user_data"],
    ["base64", base64("#cloud-config\npassword: invented-example\n"), "user_data"],
    ["a long random string", "note: q7Rk2VxP9mZt4LwY8bNc3HsD6fGj", "description"],
  ])("%s", (_, value, name) => {
    expect(secretSign(value, name)).toBeDefined();
  });

  test.each([
    ["a reference to a secret", "https://keymanager.example/v1/secrets/1", "tls_secret_ref"],
    ["a length", "16", "password_length"],
    ["a switch", "true", "lock_passwd"],
    ["a placeholder", "${DB_PASSWORD}", "db_password"],
    ["a path", "/run/secrets/db", "db_password"],
    [
      "start-up text without a secret",
      "#cloud-config\nssh_pwauth: false\nchpasswd: { expire: false }\n",
      "user_data",
    ],
    [
      "a public key",
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE desk",
      "key",
    ],
    ["a long name", "fee-supervision-db-10-128-145-10-data", "name"],
    ["an id", "0b8ec1d2-7a4f-4d9b-9f0e-2c1a5b6d7e8f", "flavor"],
    ["a place of a file", "https://files.example/Images/Base-2025/Linux-Server-Release.qcow2", "source"],
    ["the word in Chinese text", "口令由首次登录设置", "description"],
    ["metadata of a volume", { system: "budget", tier: "db" }, "metadata"],
  ])("but not %s", (_, value, name) => {
    expect(secretSign(value, name)).toBeUndefined();
  });
});

const instance = (after: object, refs?: Record<string, string>) =>
  ({
    type: "openstack_compute_instance_v2",
    name: "web",
    after: { ...after },
    ...(refs ? { refs } : {}),
  }) as const;

test("user data that only its digest shows is undetermined, and judged by what the author wrote where that is constant", () => {
  const digest = "0123456789abcdef0123456789abcdef01234567";
  const [finding, ...others] = blocking("OST-20", [
    instance({ user_data: digest }, { user_data: "var.text" }),
  ]);
  expect({ result: finding?.result, others }).toEqual({ result: "undetermined", others: [] });
});

test("a secret that another resource makes is in the state all the same", () => {
  const user = {
    type: "openstack_identity_user_v3",
    name: "clerk",
    refs: { password: "random_password.first.result" },
  };
  expect(blocking("OST-20", [user]).map(({ result }) => result)).toEqual(["fail"]);
});

test("no finding repeats the secret", () => {
  const found = blocking("OST-20", [
    instance({ metadata: { db_password: "invented-example" }, admin_pass: "invented-example" }),
    { type: "openstack_keymanager_secret_v1", name: "key", after: { payload: "invented-example" } },
  ]);
  expect(found).toHaveLength(3);
  expect(JSON.stringify(found)).not.toContain("invented-example");
});
