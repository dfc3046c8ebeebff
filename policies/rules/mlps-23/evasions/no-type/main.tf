provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_blockstorage_volume_v3" "data" {
  name = "data"
  size = 10
  metadata = { system = "budget", tier = "web" }
}
