provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_compute_instance_v2" "web" {
  name        = "web"
  flavor_name = "small"
  image_id    = "00000000-0000-4000-8000-00000000abcd"
  metadata    = { system = "budget", tier = "web" }
}
