provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_group_v3" "operators" {
  name = "operators"
}

resource "openstack_identity_role_v3" "kind" {
  for_each = toset(["system", "audit"])
  name     = "${each.key}-admin"
}

resource "openstack_identity_role_assignment_v3" "many" {
  for_each   = toset(["system", "audit"])
  group_id   = openstack_identity_group_v3.operators.id
  role_id    = openstack_identity_role_v3.kind[each.key].id
  project_id = openstack_identity_project_v3.backbone.id
}
