provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# The firewall of the boundary is gone, the port behind it stays.
resource "openstack_networking_port_v2" "link" {
  name               = "link"
  network_id         = "99999999-9999-4999-8999-999999999999"
  admin_state_up     = true
  no_security_groups = true
}
