provider "openstack" {
  region      = "sample-2"
  tenant_name = "sample-recovery"
}

resource "openstack_blockstorage_volume_v3" "budget" {
  name        = "recovery-budget"
  size        = 50
  volume_type = "ssd"
  metadata    = { system = "budget" }
}

# The instance of the standby says what it is, and stands in the primary centre.
resource "openstack_compute_instance_v2" "budget" {
  region      = "sample-1"
  name        = "recovery-budget"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "budget", tier = "recovery" }
}
