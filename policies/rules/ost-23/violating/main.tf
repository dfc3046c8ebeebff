provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# Everybody who knows the address reads it.
resource "openstack_objectstorage_container_v1" "archive" {
  name     = "archive"
  metadata = { system = "budget" }

  container_read = ".r:*"
}
