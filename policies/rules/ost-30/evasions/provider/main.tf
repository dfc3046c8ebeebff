provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

provider "openstack" {
  alias       = "quiet"
  region      = "sample-1"
  tenant_name = "sample-office"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

# No project is named here: the provider carries it.
resource "openstack_compute_servergroup_v2" "ear" {
  provider = openstack.quiet
  name     = "ear"
  policies = ["affinity"]
}
