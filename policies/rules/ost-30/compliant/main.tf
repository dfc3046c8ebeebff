provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

data "openstack_identity_project_v3" "backbone" {
  name       = "sample-backbone"
  depends_on = [openstack_identity_project_v3.finance]
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

# The router of a unit is held by the platform.
resource "openstack_networking_router_v2" "unit" {
  name      = "finance"
  tenant_id = data.openstack_identity_project_v3.backbone.id
}
