# The batch is for later; the instance is in the plan today.
provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-office"
}

resource "openstack_compute_instance_v2" "documents" {
  name        = "documents"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { "system" = "office-documents", "tier" = "app" }
}
