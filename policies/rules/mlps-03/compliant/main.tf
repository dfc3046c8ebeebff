provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "north" {
  name = "sample-county-north"
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_v2" "north" {
  name      = "north"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_network_v2" "lan" {
  name      = "lan"
  tenant_id = openstack_identity_project_v3.north.id
}

resource "openstack_networking_subnet_v2" "lan" {
  network_id = openstack_networking_network_v2.lan.id
  tenant_id  = openstack_identity_project_v3.north.id
  cidr       = "10.65.0.0/20"
}

resource "openstack_networking_router_interface_v2" "lan" {
  router_id = openstack_networking_router_v2.north.id
  subnet_id = openstack_networking_subnet_v2.lan.id
}

resource "openstack_networking_network_v2" "city" {
  name      = "city"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "city" {
  network_id = openstack_networking_network_v2.city.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.64.0.0/24"
}

resource "openstack_networking_router_interface_v2" "city" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.city.id
}

resource "openstack_networking_network_v2" "link-a" {
  name      = "link-a"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link-a" {
  network_id = openstack_networking_network_v2.link-a.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.255.8.0/30"
}

resource "openstack_networking_port_v2" "a-upper" {
  network_id         = openstack_networking_network_v2.link-a.id
  tenant_id          = openstack_identity_project_v3.backbone.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link-a.id
    ip_address = "10.255.8.1"
  }
}

resource "openstack_networking_port_v2" "a-lower" {
  network_id         = openstack_networking_network_v2.link-a.id
  tenant_id          = openstack_identity_project_v3.backbone.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link-a.id
    ip_address = "10.255.8.2"
  }
}

resource "openstack_networking_router_interface_v2" "a-upper" {
  router_id = openstack_networking_router_v2.core.id
  port_id   = openstack_networking_port_v2.a-upper.id
}

resource "openstack_networking_router_interface_v2" "a-lower" {
  router_id = openstack_networking_router_v2.north.id
  port_id   = openstack_networking_port_v2.a-lower.id
}

resource "openstack_networking_router_route_v2" "a-down" {
  router_id        = openstack_networking_router_v2.core.id
  destination_cidr = "10.65.0.0/16"
  next_hop         = "10.255.8.2"
}

resource "openstack_networking_router_route_v2" "a-up" {
  router_id        = openstack_networking_router_v2.north.id
  destination_cidr = "10.64.0.0/16"
  next_hop         = "10.255.8.1"
}

resource "openstack_networking_network_v2" "link-b" {
  name      = "link-b"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link-b" {
  network_id = openstack_networking_network_v2.link-b.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.255.8.4/30"
}

resource "openstack_networking_port_v2" "b-upper" {
  network_id         = openstack_networking_network_v2.link-b.id
  tenant_id          = openstack_identity_project_v3.backbone.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link-b.id
    ip_address = "10.255.8.5"
  }
}

resource "openstack_networking_port_v2" "b-lower" {
  network_id         = openstack_networking_network_v2.link-b.id
  tenant_id          = openstack_identity_project_v3.backbone.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link-b.id
    ip_address = "10.255.8.6"
  }
}

resource "openstack_networking_router_interface_v2" "b-upper" {
  router_id = openstack_networking_router_v2.core.id
  port_id   = openstack_networking_port_v2.b-upper.id
}

resource "openstack_networking_router_interface_v2" "b-lower" {
  router_id = openstack_networking_router_v2.north.id
  port_id   = openstack_networking_port_v2.b-lower.id
}

resource "openstack_networking_router_route_v2" "b-down" {
  router_id        = openstack_networking_router_v2.core.id
  destination_cidr = "10.65.0.0/16"
  next_hop         = "10.255.8.6"
}

resource "openstack_networking_router_route_v2" "b-up" {
  router_id        = openstack_networking_router_v2.north.id
  destination_cidr = "10.64.0.0/16"
  next_hop         = "10.255.8.5"
}
