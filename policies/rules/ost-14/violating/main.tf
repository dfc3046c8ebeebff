provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

# The address plan holds no IPv6.
resource "openstack_networking_subnetpool_v2" "block" {
  name       = "block"
  project_id = openstack_identity_project_v3.finance.id
  prefixes   = ["2001:db8:16::/56"]
}
