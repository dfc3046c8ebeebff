provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_objectstorage_container_v1" "archive" {
  name     = "archive"
  metadata = { system = "budget" }

  container_sync_to = "https://objects.example/v1/AUTH_other/archive"
}
