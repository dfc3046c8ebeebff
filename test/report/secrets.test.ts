import type { Language } from "../../messages/text";
import type { CheckResult, Finding } from "../../policies/rule";
import { buildReview, checkFormats, renderCheck, reviewFormats } from "../../report";
import { scrub } from "../../report/redact";
import { rules } from "../../policies/rules";
import { check, findings, input, planOf, text } from "./sample";

const key = (body: string) => `-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----`;

/** Marked by the provider, under names that say nothing. */
const marked = {
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
const named = {
  adminPass: "named-admin-8sjKq1",
  apiKey: "named-apikey-Zz91kq",
  sharedKey: "named-psk-52Kdlq0a",
  userData: "I2Nsb3VkLWNvbmZpZyBuYW1lZA==",
  pair: "named-pair-8dJqk2ls",
};

/** Not marked, inside a text of an innocent name: the secret, and the text that holds it. */
const inText: Readonly<Record<string, readonly [secret: string, within: string]>> = {
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

const secrets = Object.entries({
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

const plan = planOf([
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

/** A check whose every text repeats every secret that shows itself, and where plans are known the others too. */
function leaking(all: string): CheckResult {
  const finding: Finding = {
    ...findings[0]!,
    subject: { ...findings[0]!.subject, address: `x.y["${all}"]` },
    message: text(all, all),
    evidence: { note: all, list: [all], db_password: "short", user_data: named.userData },
  };
  return {
    ...check,
    findings: [
      finding,
      { ...finding, result: "undetermined" },
      { ...finding, result: "waived", waiver: { document: all, until: "2026-12-31" } },
      { ...finding, result: "pass" },
      { ...finding, result: "not-applicable" },
      { ...finding, result: "wanted" },
    ],
    coverage: { ...check.coverage, unknown: [{ ...check.coverage.unknown[0]!, reason: all }] },
    problems: [{ message: text(all, all), place: { file: "plan.json", line: 1 } }],
    notRun: [{ id: "LAW-01", title: text("旧规", "Old law"), reason: text(all, all) }],
    clean: false,
  };
}

const shown = Object.values(inText)
  .map(([, within]) => within)
  .join("\n");
const whole = [shown, ...Object.values(marked), ...Object.values(named)].join("\n");
const review = buildReview({
  ...input,
  stacks: [
    { id: "agency-finance", site: "primary", preview: false, reused: false, plan },
    { id: "egress", site: "primary", preview: false, reused: false, failed: text(whole, whole) },
  ],
  check: leaking(whole),
});

const languages: readonly Language[] = ["zh", "en"];
const ofReview = languages.flatMap((language) => [
  ...reviewFormats.map((format) => [`${format.file} ${language}`, format.render(review, language)] as const),
  ...checkFormats.map(
    (format) =>
      [
        `check ${format} ${language}`,
        renderCheck(review.check, format, language, rules, { all: true }),
      ] as const,
  ),
]);
const ofCheck = languages.flatMap((language) =>
  checkFormats.map(
    (format) =>
      [
        `check ${format} ${language}`,
        renderCheck(leaking(shown), format, language, rules, { all: true }),
      ] as const,
  ),
);

test("there are at least twenty secrets, none part of another", () => {
  const all = secrets.map(([, secret]) => secret);
  expect(all.length).toBeGreaterThanOrEqual(20);
  expect(all.filter((secret) => all.some((other) => other !== secret && other.includes(secret)))).toEqual([]);
});

test.each(secrets)("%s stands in no format of a review", (_name, secret) => {
  for (const [format, output] of ofReview) expect([format, output.includes(secret)]).toEqual([format, false]);
});

test.each(Object.entries(inText))("%s stands in no format of a check without plans", (_name, [secret]) => {
  for (const [format, output] of ofCheck) expect([format, output.includes(secret)]).toEqual([format, false]);
});

test("a text of a rule, which holds no secret, stays as it is", () => {
  const own = rules.map(({ title, rationale, remedy }) => ({ title, rationale, remedy }));
  expect(scrub(own, [])).toEqual(own);
  const innocent = [
    "口令：至少十二位",
    "Password: to be set by the owner",
    "https://example.org:8443/a@b",
    "the token expires",
    "Basic networks",
    "key manager item payload",
  ];
  expect(scrub(innocent, [])).toEqual(innocent);
});
