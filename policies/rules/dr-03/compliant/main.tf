provider "openstack" {
  region      = "sample-2"
  tenant_name = "sample-recovery"
}

resource "openstack_blockstorage_volume_v3" "copy" {
  name        = "copy"
  size        = 10
  volume_type = "ssd"
}
