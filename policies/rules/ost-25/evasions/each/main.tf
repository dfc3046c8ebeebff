provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# The projects come from a map, so no line names the other unit.
resource "openstack_identity_project_v3" "unit" {
  for_each = toset(["sample-finance", "sample-office"])
  name     = each.key
}

resource "openstack_identity_role_v3" "operator" {
  name = "operator"
}

resource "openstack_identity_group_v3" "clerks" {
  name = "sample-finance-operators"
}

resource "openstack_identity_role_assignment_v3" "clerks" {
  for_each   = openstack_identity_project_v3.unit
  group_id   = openstack_identity_group_v3.clerks.id
  project_id = openstack_identity_project_v3.unit[each.key].id
  role_id    = openstack_identity_role_v3.operator.id
}
