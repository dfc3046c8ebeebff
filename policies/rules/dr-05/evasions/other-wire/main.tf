# A wire to somewhere, by a resource of its own.
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

resource "openstack_networking_segment_v2" "line" {
  name             = "line"
  network_id       = openstack_networking_network_v2.copies.id
  network_type     = "vlan"
  physical_network = "physnet-carrier"
  segmentation_id  = 7
}
