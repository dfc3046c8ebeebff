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
  segments {
    network_type     = "vlan"
    physical_network = "physnet-a"
    segmentation_id  = 101
  }
}

resource "openstack_networking_subnet_v2" "a" {
  network_id = openstack_networking_network_v2.a.id
  tenant_id  = openstack_identity_project_v3.egress.id
  cidr       = "203.0.113.0/25"
}

resource "openstack_networking_network_v2" "b" {
  name      = "b"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
  segments {
    network_type     = "vlan"
    physical_network = "physnet-b"
    segmentation_id  = 102
  }
}

resource "openstack_networking_subnet_v2" "b" {
  network_id = openstack_networking_network_v2.b.id
  tenant_id  = openstack_identity_project_v3.egress.id
  cidr       = "203.0.113.128/25"
}

resource "openstack_networking_router_v2" "only" {
  name                = "only"
  tenant_id           = openstack_identity_project_v3.egress.id
  external_network_id = openstack_networking_network_v2.a.id
}
