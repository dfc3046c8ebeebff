provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_secgroup_v2" "web" {
  name = "web"
  tenant_id = openstack_identity_project_v3.finance.id
  delete_default_rules = true
  stateful = false
}
