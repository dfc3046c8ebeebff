provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_networking_secgroup_v2" "db" {
  name                 = "db"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
  tags                 = ["system:site-platform", "tier:db"]
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
  tags                 = ["system:site-platform", "tier:web"]
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_secgroup_v2" "other" {
  name                 = "other"
  tenant_id            = openstack_identity_project_v3.finance.id
  delete_default_rules = true
  tags                 = ["system:budget", "tier:web"]
}

resource "openstack_networking_secgroup_rule_v2" "data" {
  security_group_id = openstack_networking_secgroup_v2.db.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 6379
  port_range_max    = 6379
  remote_group_id   = openstack_networking_secgroup_v2.other.id
}
