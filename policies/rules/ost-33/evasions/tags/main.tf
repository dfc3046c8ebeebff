provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

# Not one but all of them, by a tag that anybody may set.
data "openstack_networking_subnet_ids_v2" "uplinks" {
  tags       = ["uplink"]
  depends_on = [openstack_identity_project_v3.finance]
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}
