provider "openstack" {
  region = "sample-1"
}

# The configuration that most resources use is right; one resource uses another.
provider "openstack" {
  alias  = "other"
  region = "elsewhere-1"
}

resource "openstack_compute_keypair_v2" "operator" {
  name       = "operator"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIInventedForTestsInventedForTestsInvent01 invented"
}

resource "openstack_compute_instance_v2" "documents" {
  provider    = openstack.other
  name        = "documents"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "documents", tier = "app" }
}
