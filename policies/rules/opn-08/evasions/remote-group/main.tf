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

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_secgroup_v2" "partner" {
  name                 = "partner"
  tenant_id            = openstack_identity_project_v3.office.id
  delete_default_rules = true
}

# No address is written: the other end is a group of another department.
resource "openstack_networking_secgroup_rule_v2" "partner" {
  security_group_id = openstack_networking_secgroup_v2.web.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_group_id   = openstack_networking_secgroup_v2.partner.id
}
