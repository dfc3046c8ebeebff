provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_compute_instance_v2" "web" {
  name        = "web"
  flavor_name = "small"
  image_name  = "linux-of-somebody"
  metadata    = { system = "budget", tier = "web" }
}
