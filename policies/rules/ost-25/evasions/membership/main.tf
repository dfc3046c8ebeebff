provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_role_v3" "operator" {
  name = "audit-admin"
}

resource "openstack_identity_group_v3" "auditors" {
  name = "minimal-audit-administrators"
}

resource "openstack_identity_role_assignment_v3" "auditors" {
  group_id   = openstack_identity_group_v3.auditors.id
  project_id = openstack_identity_project_v3.backbone.id
  role_id    = openstack_identity_role_v3.operator.id
}

resource "openstack_identity_user_v3" "clerk" {
  name               = "clerk"
  default_project_id = openstack_identity_project_v3.finance.id
}

# No role is given here, and yet the clerk has one.
resource "openstack_identity_user_membership_v3" "clerk" {
  group_id = openstack_identity_group_v3.auditors.id
  user_id  = openstack_identity_user_v3.clerk.id
}
