provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# No volume of its own: the disk is made with the instance.
resource "openstack_compute_instance_v2" "web" {
  count       = 2
  name        = "web-${count.index}"
  flavor_name = "small"
  metadata    = { system = "budget", tier = "web" }
  block_device {
    uuid             = "2f7d8c52-3a54-4c6f-9f3e-1f6f5b0c7a10"
    source_type      = "image"
    destination_type = "volume"
    volume_type      = "ssd"
    volume_size      = 30000
  }
}
