provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

# A pool from which subnets follow.
resource "openstack_networking_subnetpool_v2" "six" {
  name       = "six"
  project_id = openstack_identity_project_v3.finance.id
  prefixes   = ["2001:db8:16::/56"]
}
