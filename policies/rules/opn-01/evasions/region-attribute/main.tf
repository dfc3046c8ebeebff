provider "openstack" {
  region = "sample-1"
}

# The region of the resource goes before that of the provider.
resource "openstack_compute_instance_v2" "documents" {
  region      = "elsewhere-1"
  name        = "documents"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "documents", tier = "app" }
}
