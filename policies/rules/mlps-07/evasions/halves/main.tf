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

# Two narrow-looking rules that let everything out.
resource "openstack_networking_secgroup_rule_v2" "out" {
  count             = 2
  security_group_id = openstack_networking_secgroup_v2.web.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = cidrsubnet("0.0.0.0/0", 1, count.index)
}
