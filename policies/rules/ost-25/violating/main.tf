provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_identity_role_v3" "operator" {
  name = "operator"
}

resource "openstack_identity_group_v3" "clerks" {
  name = "sample-finance-operators"
}

# Clerks of finance in the project of the office.
resource "openstack_identity_role_assignment_v3" "clerks" {
  group_id   = openstack_identity_group_v3.clerks.id
  project_id = openstack_identity_project_v3.office.id
  role_id    = openstack_identity_role_v3.operator.id
}
