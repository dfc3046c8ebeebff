provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "operations" {
  name = "sample-operations"
}

resource "openstack_networking_secgroup_v2" "monitoring" {
  name = "monitoring"
  tenant_id = openstack_identity_project_v3.operations.id
  delete_default_rules = true
  tags = ["system:operations", "tier:monitoring"]
}

resource "openstack_networking_secgroup_rule_v2" "console" {
  security_group_id = openstack_networking_secgroup_v2.monitoring.id
  direction = "ingress"
  ethertype = "IPv4"
  protocol = "tcp"
  port_range_min = 443
  port_range_max = 443
  remote_ip_prefix = "10.128.16.0/24"
}
