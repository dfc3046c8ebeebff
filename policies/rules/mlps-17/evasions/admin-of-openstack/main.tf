provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_role_v3" "system" {
  name = "system-admin"
}

resource "openstack_identity_role_v3" "security" {
  name = "security-admin"
}

resource "openstack_identity_role_v3" "audit" {
  name = "audit-admin"
}

resource "openstack_identity_group_v3" "operators" {
  name = "operators"
}

resource "openstack_identity_group_v3" "auditors" {
  name = "auditors"
}

resource "openstack_identity_role_v3" "all" {
  name = "admin"
}

resource "openstack_identity_role_assignment_v3" "one" {
  group_id   = openstack_identity_group_v3.operators.id
  role_id    = openstack_identity_role_v3.all.id
  project_id = openstack_identity_project_v3.backbone.id
}
