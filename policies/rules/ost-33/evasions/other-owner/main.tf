provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

data "openstack_identity_project_v3" "office" {
  name       = "sample-office"
  depends_on = [openstack_identity_project_v3.finance]
}

# Bound to an owner, but to another agency.
data "openstack_networking_network_v2" "uplink" {
  name       = "uplink"
  tenant_id  = data.openstack_identity_project_v3.office.id
  depends_on = [openstack_identity_project_v3.finance]
}

resource "openstack_networking_port_v2" "foot" {
  network_id = data.openstack_networking_network_v2.uplink.id
  tenant_id  = openstack_identity_project_v3.finance.id
}
