provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

# A scope, from which pools and subnets follow.
resource "openstack_networking_addressscope_v2" "six" {
  name       = "six"
  project_id = openstack_identity_project_v3.finance.id
  ip_version = 6
}
