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

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

# A port of the stack of finance in the project of the office.
resource "openstack_networking_port_v2" "ear" {
  network_id = openstack_networking_network_v2.office.id
  tenant_id  = data.openstack_identity_project_v3.office.id
}
