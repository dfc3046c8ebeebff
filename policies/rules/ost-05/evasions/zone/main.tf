provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_network_v2" "finance" {
  name      = "finance"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "finance" {
  name       = "finance"
  network_id = openstack_networking_network_v2.finance.id
  tenant_id  = openstack_identity_project_v3.finance.id
  cidr       = "10.128.16.0/24"
}

resource "openstack_networking_network_v2" "management" {
  name      = "management"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "management" {
  name       = "management"
  network_id = openstack_networking_network_v2.management.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.161.0.0/24"
}

# An agency and the management zone.
resource "openstack_networking_router_v2" "agency" {
  name      = "agency"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "one" {
  router_id = openstack_networking_router_v2.agency.id
  subnet_id = openstack_networking_subnet_v2.finance.id
}

resource "openstack_networking_router_interface_v2" "other" {
  router_id = openstack_networking_router_v2.agency.id
  subnet_id = openstack_networking_subnet_v2.management.id
}
