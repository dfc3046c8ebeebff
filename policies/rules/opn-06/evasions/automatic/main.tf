provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# Nova makes a network and a router with a gateway.
resource "openstack_compute_instance_v2" "web" {
  name         = "web"
  flavor_name  = "small"
  image_name   = "sample-linux"
  network_mode = "auto"
  metadata     = { system = "budget", tier = "web" }
}
