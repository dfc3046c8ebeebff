# One of two members.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
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

resource "openstack_networking_port_v2" "office" {
  network_id         = openstack_networking_network_v2.office.id
  tenant_id          = openstack_identity_project_v3.office.id
  no_security_groups = true
}

resource "openstack_lb_pool_v2" "all" {
  name            = "all"
  tenant_id       = openstack_identity_project_v3.office.id
  protocol        = "TCP"
  lb_method       = "ROUND_ROBIN"
  loadbalancer_id = "5f2f6e9c-5a5e-4a3c-9d0b-0d6b6f0c7f11"
}

resource "openstack_lb_members_v2" "all" {
  pool_id = openstack_lb_pool_v2.all.id
  member {
    address       = "172.16.0.10"
    protocol_port = 443
  }
  member {
    address       = "198.51.100.9"
    protocol_port = 443
  }
}
