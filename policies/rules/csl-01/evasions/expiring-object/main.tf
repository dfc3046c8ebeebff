provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-operations"
}

resource "openstack_objectstorage_container_v1" "archive" {
  name = "archive"
  metadata = { system = "operations" }
}

resource "openstack_objectstorage_object_v1" "january" {
  name = "2026-01"
  container_name = openstack_objectstorage_container_v1.archive.name
  content = "invented"
  delete_after = 2592000
}
