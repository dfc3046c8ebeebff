provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_identity_project_v3" "operations" {
  name = "sample-operations"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  network_id = openstack_networking_network_v2.office.id
  tenant_id  = openstack_identity_project_v3.finance.id
  cidr       = "10.128.16.0/24"
}

# An agency's network, shared with a platform instead of another agency.
resource "openstack_networking_rbac_policy_v2" "shared" {
  action        = "access_as_shared"
  object_type   = "network"
  object_id     = openstack_networking_network_v2.office.id
  target_tenant = openstack_identity_project_v3.services.id
}
