provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}
