provider "openstack" {
  region      = "sample-2"
  tenant_name = "sample-recovery"
}

resource "openstack_objectstorage_container_v1" "budget" {
  name = "recovery-budget"
  metadata = { system = "budget" }
}
