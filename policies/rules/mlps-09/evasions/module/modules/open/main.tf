terraform {
  required_providers {
    openstack = { source = "terraform-provider-openstack/openstack" }
  }
}

variable "group" {
  type = string
}

# No remote, for any number of ports.
resource "openstack_networking_secgroup_rule_v2" "https" {
  for_each          = toset(["443", "8443"])
  security_group_id = var.group
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = tonumber(each.key)
  port_range_max    = tonumber(each.key)
}
