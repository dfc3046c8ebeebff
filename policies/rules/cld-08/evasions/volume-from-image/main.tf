provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_blockstorage_volume_v3" "disk" {
  size     = 40
  image_id = "00000000-0000-4000-8000-00000000abcd"
}
