# Half of the internet, in another type, after a route that is right.
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

resource "openstack_networking_network_v2" "link" {
  name      = "link"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link" {
  name       = "link"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.link.id
  cidr       = "10.192.240.0/30"
}

resource "openstack_networking_router_v2" "copies" {
  name      = "copies"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "copies_copies" {
  router_id = openstack_networking_router_v2.copies.id
  subnet_id = openstack_networking_subnet_v2.copies.id
}

resource "openstack_networking_router_interface_v2" "copies_link" {
  router_id = openstack_networking_router_v2.copies.id
  subnet_id = openstack_networking_subnet_v2.link.id
}

resource "openstack_networking_router_routes_v2" "out" {
  router_id = openstack_networking_router_v2.copies.id
  routes {
    destination_cidr = "10.128.16.0/20"
    next_hop         = "10.192.240.1"
  }
  routes {
    destination_cidr = "128.0.0.0/1"
    next_hop         = "10.192.240.1"
  }
}
