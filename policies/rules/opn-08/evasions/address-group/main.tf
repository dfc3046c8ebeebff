provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.finance.id
  delete_default_rules = true
}

resource "openstack_networking_address_group_v2" "partners" {
  name       = "partners"
  project_id = openstack_identity_project_v3.finance.id
  addresses  = ["10.128.16.0/24", "10.128.0.10/32"]
}

resource "openstack_networking_secgroup_rule_v2" "partner" {
  security_group_id       = openstack_networking_secgroup_v2.web.id
  direction               = "ingress"
  ethertype               = "IPv4"
  protocol                = "tcp"
  port_range_min          = 443
  port_range_max          = 443
  remote_address_group_id = openstack_networking_address_group_v2.partners.id
}
