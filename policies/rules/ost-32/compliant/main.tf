provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# The port of the boundary goes as well: nothing is left that the firewall protected.
resource "openstack_networking_network_v2" "office" {
  name = "office"
}
