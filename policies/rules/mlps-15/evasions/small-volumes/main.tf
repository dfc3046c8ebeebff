provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-operations"
}

resource "openstack_blockstorage_volume_v3" "a" {
  name = "a"
  size = 10
  volume_type = "ssd"
  metadata = { system = "operations", tier = "log" }
}

resource "openstack_blockstorage_volume_v3" "b" {
  name = "b"
  size = 1
  volume_type = "ssd"
  metadata = { system = "operations", tier = "log" }
}
