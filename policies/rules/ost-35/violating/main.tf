provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
  auth_url    = "https://keystone.other-cloud.example/v3"
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}
