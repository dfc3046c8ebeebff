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

resource "openstack_networking_secgroup_v2" "proxy" {
  name                 = "proxy"
  tenant_id            = openstack_identity_project_v3.egress.id
  delete_default_rules = true
}

# Not a network but a group: its owner edits the rules of the borrower.
resource "openstack_networking_rbac_policy_v2" "shared" {
  action        = "access_as_shared"
  object_type   = "security_group"
  object_id     = openstack_networking_secgroup_v2.proxy.id
  target_tenant = openstack_identity_project_v3.services.id
}
