provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-office"
}

# The YAML says nothing; the marking stands in the metadata, in letters of its own.
resource "openstack_compute_instance_v2" "documents" {
  name        = "documents"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { Classification = "CLASSIFIED" }
}
