provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# Without a public key Nova makes the pair, and the private key goes into the state.
resource "openstack_compute_keypair_v2" "desk" {
  name = "desk"
}
