provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_networking_network_v2" "outside" {
  name      = "outside"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
}

resource "openstack_networking_subnet_v2" "outside" {
  network_id = openstack_networking_network_v2.outside.id
  tenant_id  = openstack_identity_project_v3.egress.id
  cidr       = "203.0.113.0/25"
}

resource "openstack_networking_network_v2" "edge" {
  name      = "edge"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "edge" {
  network_id = openstack_networking_network_v2.edge.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.32.0.0/24"
}

resource "openstack_networking_router_v2" "egress" {
  name                = "egress"
  tenant_id           = openstack_identity_project_v3.egress.id
  external_network_id = openstack_networking_network_v2.outside.id
}

resource "openstack_networking_port_v2" "inside" {
  network_id         = openstack_networking_network_v2.edge.id
  tenant_id          = openstack_identity_project_v3.egress.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.edge.id
    ip_address = "10.32.0.1"
  }
}

resource "openstack_networking_router_interface_v2" "inside" {
  router_id = openstack_networking_router_v2.egress.id
  port_id   = openstack_networking_port_v2.inside.id
}

resource "openstack_networking_router_v2" "inner" {
  name      = "inner"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_port_v2" "inner" {
  network_id         = openstack_networking_network_v2.edge.id
  tenant_id          = openstack_identity_project_v3.backbone.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.edge.id
    ip_address = "10.32.0.2"
  }
}

resource "openstack_networking_router_interface_v2" "inner" {
  router_id = openstack_networking_router_v2.inner.id
  port_id   = openstack_networking_port_v2.inner.id
}

resource "openstack_networking_network_v2" "exchange" {
  name      = "exchange"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "exchange" {
  network_id = openstack_networking_network_v2.exchange.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.160.0.0/24"
}

resource "openstack_networking_router_interface_v2" "second" {
  router_id = openstack_networking_router_v2.inner.id
  subnet_id = openstack_networking_subnet_v2.exchange.id
}
