provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_application_credential_v3" "backup" {
  name       = "backup"
  roles      = ["operator"]
  expires_at = "2999-01-01T00:00:00Z"
}
