# Two units' copies on one router, one of them by a port without an address.
provider "openstack" {
  region = "sample-2"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "recovery" {
  name = "sample-recovery"
}

resource "openstack_networking_network_v2" "copies" {
  name      = "copies"
  tenant_id = openstack_identity_project_v3.recovery.id
}

resource "openstack_networking_subnet_v2" "copies" {
  name       = "copies"
  tenant_id  = openstack_identity_project_v3.recovery.id
  network_id = openstack_networking_network_v2.copies.id
  cidr       = "10.208.0.0/20"
}

resource "openstack_networking_network_v2" "second" {
  name      = "second"
  tenant_id = openstack_identity_project_v3.recovery.id
}

resource "openstack_networking_subnet_v2" "second" {
  name       = "second"
  tenant_id  = openstack_identity_project_v3.recovery.id
  network_id = openstack_networking_network_v2.second.id
  cidr       = "10.208.16.0/20"
}

resource "openstack_networking_port_v2" "second" {
  network_id         = openstack_networking_network_v2.second.id
  tenant_id          = openstack_identity_project_v3.recovery.id
  no_security_groups = true
}

resource "openstack_networking_router_v2" "copies" {
  name      = "copies"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "copies_copies" {
  router_id = openstack_networking_router_v2.copies.id
  subnet_id = openstack_networking_subnet_v2.copies.id
}

resource "openstack_networking_router_interface_v2" "second" {
  router_id = openstack_networking_router_v2.copies.id
  port_id   = openstack_networking_port_v2.second.id
}
