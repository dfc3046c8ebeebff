# Only the consumer's half, with the protocol as a number and a wider block.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_networking_secgroup_v2" "portal" {
  name                 = "portal"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
}

resource "openstack_networking_network_v2" "published" {
  name      = "published"
  tenant_id = openstack_identity_project_v3.services.id
}

resource "openstack_networking_port_v2" "portal" {
  network_id         = openstack_networking_network_v2.published.id
  tenant_id          = openstack_identity_project_v3.services.id
  security_group_ids = [openstack_networking_secgroup_v2.portal.id]
  fixed_ip {
    ip_address = "10.32.16.11"
  }
}

resource "openstack_networking_secgroup_rule_v2" "partner" {
  security_group_id = openstack_networking_secgroup_v2.portal.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "6"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "10.128.16.0/25"
}
