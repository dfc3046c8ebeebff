/** What the provider or the service does when an attribute is not written. */
export interface DefaultEntry {
  readonly type: string;
  readonly attribute: string;
  /** The value, or the attribute of a referenced resource that gives it. */
  readonly value: unknown;
  readonly sameAs?: { readonly through: string; readonly attribute: string };
  readonly source: string;
}

const provider = "terraform-provider-openstack 3.4.0";
const portBinding = "neutron-specs specs/api/ports_binding_extended_attributes__ports_.rst";
const neutron = "neutron 2131d26";

function entry(type: string, attribute: string, value: unknown, source: string): DefaultEntry {
  return { type, attribute, value, source };
}

/**
 * Values on create of attributes that are not written. `any` stands for a filter that is not set, so matches everything.
 * Where a cloud can set another default, the entry is the upstream one.
 */
export const defaults: readonly DefaultEntry[] = [
  entry("openstack_networking_network_v2", "port_security_enabled", true, "neutron-lib port_security.py:26"),
  entry("openstack_networking_network_v2", "external", false, `${provider} networking_network_v2`),
  entry("openstack_networking_network_v2", "shared", false, `${provider} networking_network_v2`),
  entry("openstack_networking_network_v2", "admin_state_up", true, `${provider} networking_network_v2`),
  {
    type: "openstack_networking_port_v2",
    attribute: "port_security_enabled",
    value: true,
    sameAs: { through: "network_id", attribute: "port_security_enabled" },
    source: `${neutron} plugins/ml2/extensions/port_security.py _determine_port_security`,
  },
  entry("openstack_networking_port_v2", "no_security_groups", false, `${provider} networking_port_v2`),
  entry("openstack_networking_port_v2", "no_fixed_ip", false, `${provider} networking_port_v2`),
  entry("openstack_networking_port_v2", "device_owner", "", `${provider} networking_port_v2`),
  entry("openstack_networking_port_v2", "binding.0.vnic_type", "normal", portBinding),
  entry("openstack_networking_port_v2", "binding.0.profile", "{}", portBinding),
  entry("openstack_networking_port_v2", "admin_state_up", true, `${provider} networking_port_v2`),
  entry("openstack_networking_router_v2", "enable_snat", true, `${neutron} conf/db/l3_gwmode_db.py:20`),
  entry("openstack_networking_router_v2", "admin_state_up", true, "neutron-lib l3.py"),
  entry("openstack_networking_secgroup_v2", "stateful", true, `${neutron} securitygroups_db.py`),
  entry(
    "openstack_networking_secgroup_v2",
    "delete_default_rules",
    false,
    `${provider} networking_secgroup_v2`,
  ),
  entry("openstack_networking_secgroup_rule_v2", "protocol", "any", `${neutron} common/ovn/acl.py`),
  entry("openstack_networking_subnet_v2", "enable_dhcp", true, `${provider} networking_subnet_v2`),
  entry("openstack_networking_subnet_v2", "no_gateway", false, `${provider} networking_subnet_v2`),
  entry("openstack_networking_subnet_v2", "ip_version", 4, `${provider} networking_subnet_v2`),
  entry(
    "openstack_networking_bgp_speaker_v2",
    "advertise_tenant_networks",
    true,
    `${provider} networking_bgp_speaker_v2`,
  ),
  entry(
    "openstack_networking_bgp_speaker_v2",
    "advertise_floating_ip_host_routes",
    true,
    `${provider} networking_bgp_speaker_v2`,
  ),
  entry("openstack_fw_rule_v2", "action", "deny", "neutron-lib firewall_v2.py:108"),
  entry("openstack_fw_rule_v2", "protocol", "any", `${provider} fw_rule_v2`),
  entry("openstack_fw_rule_v2", "ip_version", 4, `${provider} fw_rule_v2`),
  entry("openstack_fw_rule_v2", "enabled", true, `${provider} fw_rule_v2`),
  entry("openstack_fw_rule_v2", "shared", false, `${provider} fw_rule_v2`),
  entry("openstack_fw_group_v2", "admin_state_up", true, `${provider} fw_group_v2`),
  entry("openstack_fw_group_v2", "shared", false, `${provider} fw_group_v2`),
  entry("openstack_lb_loadbalancer_v2", "admin_state_up", true, `${provider} lb_loadbalancer_v2`),
  entry("openstack_images_image_v2", "visibility", "private", `${provider} images_image_v2`),
];

const byAttribute = new Map(defaults.map((item) => [`${item.type}.${item.attribute}`, item]));

/** Default of an attribute, or of one inside a block that is not written; undefined when there is none. */
export function defaultOf(type: string, attribute: string): DefaultEntry | undefined {
  return byAttribute.get(`${type}.${attribute}`);
}

/** Do attributes inside blocks of a type have defaults? */
export function hasBlockDefaults(type: string): boolean {
  return defaults.some((item) => item.type === type && item.attribute.includes("."));
}

/** Attributes of a type that have a default. */
export function defaultedAttributes(type: string): readonly string[] {
  return defaults.filter((item) => item.type === type).map(({ attribute }) => attribute);
}
