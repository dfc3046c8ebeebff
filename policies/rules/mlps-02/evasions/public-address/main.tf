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

resource "openstack_networking_network_v2" "exchange" {
  name      = "exchange"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "exchange" {
  network_id = openstack_networking_network_v2.exchange.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.160.0.0/24"
}

resource "openstack_networking_secgroup_v2" "open" {
  name                 = "open"
  tenant_id            = openstack_identity_project_v3.egress.id
  delete_default_rules = true
}

resource "openstack_networking_port_v2" "gateway" {
  network_id         = openstack_networking_network_v2.exchange.id
  tenant_id          = openstack_identity_project_v3.egress.id
  security_group_ids = [openstack_networking_secgroup_v2.open.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.exchange.id
    ip_address = "10.160.0.10"
  }
}

resource "openstack_networking_floatingip_v2" "way" {
  pool      = "outside"
  tenant_id = openstack_identity_project_v3.egress.id
  port_id   = openstack_networking_port_v2.gateway.id
}
