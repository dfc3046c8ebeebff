/** A configuration in JSON with everything that is read of one: instances, locals, blocks, expressions, providers, outputs. */
export const platform = {
  "//": { metadata: {} },
  terraform: [
    {
      required_providers: [
        { openstack: { source: "terraform-provider-openstack/openstack", version: "~> 3.4" } },
        { random: "3.6.0", mirror: { source: "registry.example/team/mirror" } },
      ],
    },
    "text",
  ],
  provider: {
    "//": {},
    openstack: [
      { region: "r1", version: "3.0.0" },
      { "//": "other site", alias: "recovery", region: "${var.region}", tenant_name: "sample-recovery" },
      { alias: "secret", password: "x", auth_url: "https://${local.host}/v3" },
    ],
    mirror: { version: "1.0.0" },
  },
  locals: [
    { host: "keystone.example", number: 3 },
    { deep: { name: "deep", list: ["a", "b"] }, on: true },
  ],
  variable: { region: { type: "string" } },
  resource: {
    "//": {},
    openstack_identity_project_v3: {
      "//": {},
      finance: { name: "finance", enabled: "false", tags: ["a", 1, true], is_domain: "maybe" },
    },
    openstack_networking_network_v2: [
      { texts: { count: "2", name: "n-${count.index}", description: "${local.number} of ${local.on}" } },
      { named: [{ for_each: { a: "x", "b.c": "y" }, name: "${each.key}/${each.value}", mtu: "1500" }] },
      { odd: { count: "2x", name: "${count.index}", mtu: "" }, open: { for_each: ["a"], mtu: "much" } },
      { deep: { name: "${local.deep.name}", description: "${local.deep.list}", tags: "${local.deep.list}" } },
      { escaped: { name: "$${a}", description: "%%{b}", shared: "${!false}", tenant_id: null } },
    ],
    openstack_networking_subnet_v2: {
      first: {
        depends_on: ["openstack_networking_network_v2.deep"],
        lifecycle: { prevent_destroy: true },
        network_id: "${openstack_networking_network_v2.texts[0].id}",
        cidr: "10.0.0.0/24",
        gateway_ip: "${cidrhost(local.cidr, 1)}",
        dns_nameservers: ["10.0.0.2", "${openstack_networking_network_v2.deep.name}"],
        allocation_pool: { start: "10.0.0.10", end: "${var.end}" },
      },
      each: {
        for_each: { a: { net: '${openstack_networking_network_v2.named["a"].id}' } },
        network_id: "${each.value.net}",
        cidr: "${each.value.missing}",
        value_specs: { a: "1", b: "${openstack_networking_network_v2.deep.id}" },
      },
      all: { network_id: "${openstack_networking_network_v2.texts[*].id[0]}", cidr: "${ local.cidr }" },
    },
    openstack_networking_port_v2: {
      one: {
        provider: "openstack.recovery",
        network_id: "${data.openstack_networking_network_v2.old.id}",
        fixed_ip: { subnet_id: "${openstack_networking_subnet_v2.first.id}" },
        security_group_ids: ["${openstack_networking_secgroup_v2.missing.id}"],
        provisioner: [{ "local-exec": { command: "true" } }, { file: {} }],
        timeouts: { create: "5m" },
      },
      many: {
        provider: "${openstack.secret}",
        network_id:
          "net-${openstack_networking_network_v2.deep.id}-${openstack_networking_network_v2.deep.name}",
        dynamic: [{ fixed_ip: { for_each: "${var.ips}", content: {} } }, { binding: {} }],
      },
    },
    openstack_db_user_v1: { u: { name: "u", instance_id: "i", password: "hunter2" } },
    mirror_thing: { t: { size: 5 } },
    random_password: {
      p: {
        length: '${length("a long text with more letters than are shown of any expression, which is cut")}',
      },
    },
    unknown_type: { x: { count: 0 } },
  },
  data: {
    openstack_networking_network_v2: {
      old: { name: "old" },
      each: { for_each: { k: {} }, name: "${each.key}" },
    },
  },
  output: {
    project: { value: "${openstack_identity_project_v3.finance.id}" },
    name: [{ value: "${local.deep.name}", sensitive: true }],
    joined: { value: ["${openstack_identity_project_v3.finance.id}", "x-${var.region}"] },
  },
};

/** A configuration that takes from the other one by its variables. */
export const tenant = {
  variable: { platform__project: {}, platform__name: {}, platform__joined: {}, platform__none: {} },
  resource: {
    openstack_networking_network_v2: {
      n: { tenant_id: "${var.platform__project}", name: "${var.platform__name}" },
      m: { tenant_id: "${var.platform__joined}", name: "${var.platform__none}" },
    },
  },
};
