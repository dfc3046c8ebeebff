provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

provider "openstack" {
  alias       = "office"
  region      = "sample-1"
  tenant_name = "sample-office"
}

resource "openstack_blockstorage_volume_v3" "theirs" {
  provider = openstack.office
  name     = "theirs"
  size     = 10
}

# Never attached together, and yet the data is there.
resource "openstack_blockstorage_volume_v3" "copy" {
  name          = "copy"
  size          = 10
  source_vol_id = openstack_blockstorage_volume_v3.theirs.id
}
