provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

# The list is put together, so its text is not known yet.
resource "openstack_objectstorage_container_v1" "archive" {
  name     = "archive"
  metadata = { system = "budget" }

  container_write = "${openstack_identity_project_v3.office.id}:*"
}
