provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_objectstorage_container_v1" "archive" {
  name     = "archive"
  metadata = { system = "budget" }
}

resource "openstack_objectstorage_tempurl_v1" "letter" {
  container = openstack_objectstorage_container_v1.archive.name
  object    = "letter.pdf"
  method    = "get"
  ttl       = 3600
}
