const provider = "registry.terraform.io/terraform-provider-openstack/openstack";
const id = (digit: number): string => `${String(digit).repeat(8)}-1111-4111-8111-${String(digit).repeat(12)}`;

const entry = (type: string, name: string, values: object, more: object = {}): object => ({
  address: `${type}.${name}`,
  mode: "managed",
  type,
  name,
  provider_name: provider,
  values,
  ...more,
});

/** A state as `terraform show -json` tells it: ids, modules, deposed objects, secrets, dependencies. */
export const platform = {
  format_version: "1.0",
  values: {
    outputs: { project: { value: id(1) }, secret: { sensitive: true } },
    root_module: {
      resources: [
        entry("openstack_identity_project_v3", "finance", { id: id(1), name: "finance", region: "r1" }),
        entry("openstack_networking_network_v2", "n", { id: id(2), name: "n", tenant_id: id(1), tags: [] }),
        entry(
          "openstack_networking_network_v2",
          "n",
          { id: id(3), name: "old" },
          { deposed_key: "0123abcd" },
        ),
        entry(
          "openstack_networking_subnet_v2",
          "s",
          { id: id(4), network_id: id(2), cidr: "10.0.0.0/24", dns_nameservers: [id(2), "10.0.0.2"] },
          { depends_on: ["openstack_networking_network_v2.n", "module.m.openstack_networking_port_v2.p"] },
        ),
        entry(
          "openstack_db_user_v1",
          "u",
          { id: "i/u", name: "u", password: "x" },
          { sensitive_values: { password: true } },
        ),
        entry("openstack_networking_network_v2", "data", { id: id(5), name: "n" }, { mode: "data" }),
        entry("terraform_data", "t", { id: "t", input: null }, { provider_name: undefined }),
      ],
      child_modules: [
        {
          address: "module.m[0]",
          resources: [
            {
              ...entry("openstack_networking_port_v2", "p", {
                id: id(6),
                network_id: id(2),
                fixed_ip: [{ subnet_id: id(4), ip_address: "10.0.0.5" }],
                all_fixed_ips: ["10.0.0.5"],
                security_group_ids: [id(9), id(2).toUpperCase()],
              }),
              address: "module.m[0].openstack_networking_port_v2.p",
              index: 0,
            },
          ],
          child_modules: [{ address: "module.m[0].module.empty" }],
        },
      ],
    },
  },
};

/** A state that has the ids of another one. */
export const tenant = {
  format_version: "1.0",
  values: {
    root_module: {
      resources: [
        entry("openstack_networking_port_v2", "q", { id: id(7), network_id: id(2), tenant_id: id(1) }),
        entry("openstack_networking_floatingip_v2", "f", {
          id: id(8),
          port_id: id(7),
          pool: "ext",
          subnet_ids: null,
        }),
      ],
    },
  },
};
