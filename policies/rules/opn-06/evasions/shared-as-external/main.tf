provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_network_v2" "inside" {
  name      = "inside"
  tenant_id = openstack_identity_project_v3.finance.id
}

# External for whom it is shared with, though the network does not say so.
resource "openstack_networking_rbac_policy_v2" "inside" {
  action        = "access_as_external"
  object_type   = "network"
  object_id     = openstack_networking_network_v2.inside.id
  target_tenant = openstack_identity_project_v3.office.id
}
