provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_networking_port_v2" "link" {
  name               = "link"
  network_id         = "99999999-9999-4999-8999-999999999999"
  admin_state_up     = true
  no_security_groups = true
}

# Still there, and off.
resource "openstack_fw_group_v2" "boundary" {
  name                       = "finance-boundary"
  admin_state_up             = false
  ports                      = [openstack_networking_port_v2.link.id]
  ingress_firewall_policy_id = "33333333-3333-4333-8333-333333333333"
  egress_firewall_policy_id  = "44444444-4444-4444-8444-444444444444"
}
