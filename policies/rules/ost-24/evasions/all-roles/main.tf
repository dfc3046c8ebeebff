provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_application_credential_v3" "backup" {
  name       = "backup"
  expires_at = "2027-06-30T00:00:00Z"
}
