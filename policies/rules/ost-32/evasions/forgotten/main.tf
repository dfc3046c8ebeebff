provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-operations"
}

# It stays in the cloud, where nobody watches over it.
removed {
  from = openstack_blockstorage_volume_v3.log

  lifecycle {
    destroy = false
  }
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}
