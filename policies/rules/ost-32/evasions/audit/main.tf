provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-operations"
}

resource "openstack_identity_role_v3" "audit" {
  name = "audit-admin"
}
