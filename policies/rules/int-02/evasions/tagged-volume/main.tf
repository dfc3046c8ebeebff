# Only its data so far.
provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-office"
}

resource "openstack_blockstorage_volume_v3" "documents" {
  count    = 1
  name     = "documents"
  size     = 10
  metadata = { "system" = "office-documents" }
}
