provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# Each is cheap; their number is not.
resource "openstack_compute_instance_v2" "web" {
  count       = 101
  name        = "web-${count.index}"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "budget", tier = "web" }
}

resource "openstack_blockstorage_volume_v3" "data" {
  name        = "data"
  size        = 10
  volume_type = "ssd"
  metadata    = { system = "budget", tier = "web" }
}
