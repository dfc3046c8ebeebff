provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"

  endpoint_overrides = {
    network = "https://neutron.other-cloud.example/v2.0/"
  }
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}
