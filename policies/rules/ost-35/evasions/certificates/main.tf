provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
  insecure    = true
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}
