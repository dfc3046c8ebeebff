provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# Readable by the agency itself and copied to the recovery site.
resource "openstack_objectstorage_container_v1" "archive" {
  name     = "archive"
  metadata = { system = "budget" }

  container_read    = "sample-finance:*"
  container_sync_to = "//sample/sample-2/AUTH_recovery/recovery-budget"
}
