provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_blockstorage_volume_type_v3" "fast" {
  name = "fast"
}

resource "openstack_blockstorage_volume_v3" "data" {
  name = "data"
  size = 10
  volume_type = openstack_blockstorage_volume_type_v3.fast.name
  metadata = { system = "budget", tier = "web" }
}
