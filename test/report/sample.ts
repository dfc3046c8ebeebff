import type { Environment } from "../../environments/model";
import type { Text } from "../../messages/text";
import type { CheckResult, Finding } from "../../policies/rule";
import type { PlannedStack, ReviewInput } from "../../report/model";

/** Looks like markup; must come out as text. */
export const planted = `<script>alert("x")</script>`;

/** Ten secrets: five that the provider marks, five in places that nobody marked. */
export const secrets = {
  marked: "marked-Uo4shoo9",
  markedWhole: "whole-eiPh7quu",
  markedBefore: "before-Ahx8ohLe",
  markedNested: "nested-Ohc0Iepu",
  markedList: "listed-ieJ6aiTh",
  password: "plain-password-Xoh3",
  userData: "I2Nsb3VkLWNvbmZpZyBzZWNyZXQ=",
  environmentPair: "pair-secret-ahT4eip",
  inAddress: "url-secret-Pae5oow",
  privateKey: "MIIEvQIBADANBgkqhkiG9w0",
} as const;

export function text(zh: string, en: string): Text {
  return { zh, en };
}

/** The parts of an environment that reports read. */
export const environment = {
  id: "hengyang",
  settings: {
    kind: "extranet",
    id: "hengyang",
    name: text("衡阳市电子政务外网与政务云", "Hengyang e-government extranet and cloud"),
    notice: text(
      "地址、价格、人员、文号均为虚构。",
      "Every address, price, person and document number is invented.",
    ),
    marking: text("内部资料，仅供工作使用", "Internal, for work use only"),
    sites: [],
    flavors: [],
  },
  addressPlan: {
    zones: [
      { id: "internet", name: text("互联网", "Internet"), block: "203.0.113.0/24", outside: true },
      { id: "extranet", name: text("公用网络区", "Public network zone"), block: "10.64.0.0/10" },
      { id: "agency", name: text("专用网络区", "Agency zone"), block: "10.128.0.0/11" },
    ],
    links: {},
  },
  agencies: [
    {
      id: "finance",
      name: text("衡阳市财政局", "Hengyang Finance Bureau"),
      short: text("市财政局", "Finance"),
      block: "10.128.144.0/20",
      networks: [{}, {}],
      systems: [
        {
          id: "finance-budget",
          name: text("预算管理一体化系统", "Integrated budget management"),
          tiers: [{ addresses: ["10.128.144.30"] }],
        },
      ],
    },
  ],
  counties: [
    {
      id: "leiyang",
      name: text("耒阳市", "Leiyang City"),
      block: "10.70.0.0/16",
      townships: [{ villages: [{}, {}] }, { villages: [{}, {}] }, { villages: [{}, {}] }],
    },
  ],
  domains: [],
  systems: [],
} as unknown as Environment;

interface ResourceChange {
  address: string;
  type: string;
  actions: string[];
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  unknown?: Record<string, unknown>;
  beforeSensitive?: unknown;
  afterSensitive?: unknown;
  replacePaths?: string[][];
}

export function planOf(changes: readonly ResourceChange[]): unknown {
  return {
    format_version: "1.2",
    configuration: {},
    resource_changes: changes.map((change) => ({
      address: change.address,
      mode: "managed",
      type: change.type,
      name: change.address.split(".").at(-1),
      change: {
        actions: change.actions,
        before: change.before ?? null,
        after: change.after ?? null,
        after_unknown: change.unknown ?? {},
        before_sensitive: change.beforeSensitive ?? {},
        after_sensitive: change.afterSensitive ?? {},
        ...(change.replacePaths && { replace_paths: change.replacePaths }),
      },
    })),
  };
}

export const stacks: readonly PlannedStack[] = [
  {
    id: "agency-finance",
    site: "primary",
    preview: false,
    reused: false,
    plan: planOf([
      {
        address: "openstack_compute_instance_v2.budget-db",
        type: "openstack_compute_instance_v2",
        actions: ["delete", "create"],
        before: {
          name: "hy-finance-budget-db",
          flavor_name: "m8",
          admin_pass: secrets.markedBefore,
          id: "old",
        },
        after: { name: "hy-finance-budget-db", flavor_name: "m16", user_data: secrets.userData },
        unknown: { id: true },
        beforeSensitive: { admin_pass: true },
        replacePaths: [["flavor_name"]],
      },
      {
        address: "openstack_blockstorage_volume_v3.archive",
        type: "openstack_blockstorage_volume_v3",
        actions: ["delete"],
        before: { name: "hy-finance-archive", size: 500 },
      },
      {
        address: "openstack_networking_secgroup_rule_v2.extranet-web",
        type: "openstack_networking_secgroup_rule_v2",
        actions: ["create"],
        after: {
          direction: "ingress",
          protocol: "tcp",
          port_range_min: 443,
          port_range_max: 443,
          remote_ip_prefix: "10.64.0.0/10",
        },
        unknown: { id: true, security_group_id: true },
      },
      {
        address: "openstack_networking_network_v2.app",
        type: "openstack_networking_network_v2",
        actions: ["update"],
        before: { name: "app", tags: ["a", "b"], description: "old" },
        after: {
          name: planted,
          tags: ["b", "a"],
          description: `see https://admin:${secrets.inAddress}@db.example/x`,
        },
      },
      {
        address: "openstack_identity_user_v3.robot",
        type: "openstack_identity_user_v3",
        actions: ["create"],
        after: {
          name: "robot",
          password: secrets.password,
          extra: { nested: { value: secrets.markedNested } },
          list: ["shown", secrets.markedList],
          odd: secrets.marked,
          description: `echoes ${secrets.marked}`,
          environment: [{ name: "DB_PASSWORD", value: secrets.environmentPair }],
          notes: `-----BEGIN PRIVATE KEY-----\n${secrets.privateKey}\n-----END PRIVATE KEY-----`,
        },
        afterSensitive: { odd: true, extra: { nested: { value: true } }, list: [false, true] },
      },
      {
        address: "openstack_keymanager_secret_v1.seal",
        type: "openstack_keymanager_secret_v1",
        actions: ["create"],
        after: { name: secrets.markedWhole },
        afterSensitive: true,
      },
      {
        address: "openstack_networking_subnet_v2.app",
        type: "openstack_networking_subnet_v2",
        actions: ["no-op"],
        before: { name: "app", cidr: "10.128.144.0/24" },
        after: { name: "app", cidr: "10.128.144.0/24" },
      },
    ]),
    origins: {
      "openstack_compute_instance_v2.budget-db": { file: "agencies/finance.yaml", line: 74, column: 9 },
    },
  },
  {
    id: "county-leiyang",
    site: "primary",
    preview: true,
    reused: false,
    plan: planOf([
      {
        address: "openstack_networking_network_v2.lan",
        type: "openstack_networking_network_v2",
        actions: ["create"],
        after: { name: "hy-county-leiyang-lan" },
        unknown: { id: true },
      },
      {
        address: "openstack_networking_subnet_v2.lan",
        type: "openstack_networking_subnet_v2",
        actions: ["create"],
        after: { name: "hy-county-leiyang-lan", cidr: "10.70.0.0/20" },
        unknown: { id: true, network_id: true },
      },
    ]),
  },
  {
    id: "egress",
    site: "primary",
    preview: false,
    reused: false,
    failed: text("引擎退出码 1。", "The engine ended with 1."),
  },
  { id: "hand-written", site: "primary", preview: false, reused: true, plan: planOf([]) },
];

const budget = { stack: "agency-finance", address: "openstack_networking_secgroup_rule_v2.extranet-web" };

export const findings: readonly Finding[] = [
  {
    rule: "MLPS-05",
    result: "fail",
    severity: "high",
    subject: { ...budget, origin: { file: "agencies/finance.yaml", line: 98, column: 7 } },
    message: text(
      `网络“${planted}”放行过宽，口令 password=${secrets.password}。`,
      `Network ${planted} lets too much in, ${secrets.marked}.`,
    ),
    norms: [text("GB/T 22239-2019 8.1.3.2", "GB/T 22239-2019 8.1.3.2")],
    evidence: { remote: "10.64.0.0/10", token: secrets.environmentPair, ports: ["443", "8443"] },
  },
  {
    rule: "OPN-06",
    result: "undetermined",
    severity: "critical",
    subject: { stack: "county-leiyang", address: "openstack_networking_network_v2.lan" },
    message: text("从计划看不出该网络是否对外。", "The plan does not tell whether the network is external."),
    norms: [text("衡阳市实施意见(2017)二(一)4", "Hengyang opinion (2017) 二(一)4")],
  },
  {
    rule: "OPN-06",
    result: "waived",
    severity: "critical",
    subject: {
      address: "agencies/finance.yaml#duties/egress",
      origin: { file: "agencies/finance.yaml", line: 11, column: 3 },
    },
    message: text("旧出口保留到期限为止。", "The old egress stays until its date."),
    norms: [text("衡阳市实施意见(2017)二(一)4", "Hengyang opinion (2017) 二(一)4")],
    waiver: { document: "衡政办函〔2017〕88号", until: "2026-12-31" },
  },
  {
    rule: "OPN-06",
    result: "pass",
    severity: "critical",
    subject: { address: "egress.yaml#egresses/city" },
    message: text("只有一个出口。", "There is one egress."),
    norms: [text("衡阳市实施意见(2017)二(一)4", "Hengyang opinion (2017) 二(一)4")],
  },
];

export const check: CheckResult = {
  date: "2026-01-15",
  findings,
  rules: [
    { id: "MLPS-05", title: text("访问控制最小化", "Least access"), subjects: 1, worst: "fail" },
    {
      id: "OPN-06",
      title: text("一级政府一个互联网出口", "One internet egress per level"),
      subjects: 3,
      worst: "undetermined",
    },
  ],
  coverage: {
    stacks: 4,
    resources: 9,
    judged: 7,
    notJudged: { openstack_identity_user_v3: 1, openstack_keymanager_secret_v1: 1 },
    unknown: [
      {
        stack: "county-leiyang",
        address: "openstack_networking_network_v2.lan",
        attribute: "external",
        reason: "computed",
      },
    ],
  },
  clean: false,
};

export const input: ReviewInput = {
  environment,
  date: "2026-01-15",
  generatedFrom: {
    commit: "5ea5eb3",
    engine: "Terraform 1.14.0",
    provider: "terraform-provider-openstack 3.4.0",
    toolVersion: "0.1.0",
  },
  stacks,
  check,
  rules: [
    { id: "MLPS-05", remedy: text("收窄来源地址。", "Narrow the source.") },
    { id: "OPN-06", remedy: text("写明 external。", "State external.") },
  ],
  cost: [
    {
      project: "finance-business",
      name: text("财政业务系统", "Finance systems"),
      yuanPerYear: 1234567.5,
      ceilingYuanPerYear: 1200000,
      unpriced: [],
    },
    {
      project: "fees",
      name: text("涉企收费监管", "Fee supervision"),
      yuanPerYear: 10,
      ceilingYuanPerYear: 500000,
      unpriced: ["gpu"],
    },
  ],
};
