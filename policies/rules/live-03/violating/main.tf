provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_networking_network_v2" "a" {
  name      = "a"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
}

resource "openstack_networking_subnet_v2" "a" {
  network_id = openstack_networking_network_v2.a.id
  tenant_id  = openstack_identity_project_v3.egress.id
  cidr       = "203.0.113.0/26"
}

resource "openstack_networking_network_v2" "b" {
  name      = "b"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
}

resource "openstack_networking_subnet_v2" "b" {
  network_id = openstack_networking_network_v2.b.id
  tenant_id  = openstack_identity_project_v3.egress.id
  cidr       = "203.0.113.128/25"
}

resource "openstack_networking_network_v2" "c" {
  name      = "c"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
}

resource "openstack_networking_subnet_v2" "c" {
  network_id = openstack_networking_network_v2.c.id
  tenant_id  = openstack_identity_project_v3.egress.id
  cidr       = "203.0.113.64/26"
}
