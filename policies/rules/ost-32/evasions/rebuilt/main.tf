provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-operations"
}

# Another zone means another disk, and the logs are gone.
resource "openstack_blockstorage_volume_v3" "log" {
  name              = "log"
  size              = 100
  volume_type       = "ssd"
  availability_zone = "elsewhere"

  metadata = {
    system = "operations"
    tier   = "log"
  }
}
