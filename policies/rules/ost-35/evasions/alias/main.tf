provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# Without a region it follows the variables of whoever applies.
provider "openstack" {
  alias       = "away"
  tenant_name = "sample-finance"
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}

resource "openstack_networking_network_v2" "away" {
  provider = openstack.away
  name     = "away"
}
