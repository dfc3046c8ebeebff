# A region that is no site of the environment: another cloud.
provider "openstack" {
  region = "elsewhere-1"
}

resource "openstack_compute_instance_v2" "documents" {
  name        = "documents"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "documents", tier = "app" }
}
