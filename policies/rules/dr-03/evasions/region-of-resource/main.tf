# The provider is right, the resource says otherwise.
provider "openstack" {
  region      = "sample-2"
  tenant_name = "sample-recovery"
}

resource "openstack_objectstorage_container_v1" "vault" {
  name   = "vault"
  region = "sample-1"
}
