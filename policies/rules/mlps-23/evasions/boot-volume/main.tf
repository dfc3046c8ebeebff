provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_compute_instance_v2" "web" {
  name        = "web"
  flavor_name = "small"
  metadata    = { system = "budget", tier = "web" }
  block_device {
    uuid                  = "00000000-0000-4000-8000-000000000001"
    source_type           = "image"
    destination_type      = "volume"
    volume_size           = 40
    volume_type           = "fast"
    boot_index            = 0
    delete_on_termination = true
  }
}
