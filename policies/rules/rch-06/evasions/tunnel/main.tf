provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "core" {
  name = "sample-core"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_identity_project_v3" "archive" {
  name = "sample-archive"
}

resource "openstack_identity_project_v3" "operations" {
  name = "sample-operations"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "172.16.0.0/24"
}

resource "openstack_networking_secgroup_v2" "app" {
  name                 = "app"
  tenant_id            = openstack_identity_project_v3.office.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "app_out" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "10.0.0.0/8"
}

resource "openstack_networking_port_v2" "app" {
  name               = "app"
  tenant_id          = openstack_identity_project_v3.office.id
  network_id         = openstack_networking_network_v2.office.id
  security_group_ids = [openstack_networking_secgroup_v2.app.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "172.16.0.10"
  }
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_router_interface_v2" "core_office" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.office.id
}

resource "openstack_vpnaas_ike_policy_v2" "tunnel" {
  name      = "tunnel"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_vpnaas_ipsec_policy_v2" "tunnel" {
  name      = "tunnel"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_vpnaas_service_v2" "tunnel" {
  name      = "tunnel"
  tenant_id = openstack_identity_project_v3.core.id
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.office.id
}

# A tunnel to somewhere else; encrypted, and still a way out.
resource "openstack_vpnaas_site_connection_v2" "tunnel" {
  name           = "tunnel"
  tenant_id      = openstack_identity_project_v3.core.id
  vpnservice_id  = openstack_vpnaas_service_v2.tunnel.id
  ikepolicy_id   = openstack_vpnaas_ike_policy_v2.tunnel.id
  ipsecpolicy_id = openstack_vpnaas_ipsec_policy_v2.tunnel.id
  peer_address   = "198.51.100.9"
  peer_id        = "198.51.100.9"
  peer_cidrs     = ["10.0.0.0/8"]
  psk            = "invented"
}
