provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_networking_network_v2" "near" {
  name = "near"
}

resource "openstack_networking_network_v2" "far" {
  name = "far"
  region = "far-1"
}
