provider "openstack" {
  region      = "far-1"
  tenant_name = "sample-finance"
}

resource "openstack_networking_network_v2" "far" {
  name = "far"
}
