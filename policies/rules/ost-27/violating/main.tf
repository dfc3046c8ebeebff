provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}

resource "openstack_blockstorage_volume_v3" "data" {
  name     = "data"
  size     = 10
  metadata = { system = "budget" }
}

# Two systems on one disk.
resource "openstack_compute_instance_v2" "a" {
  name        = "a"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "budget" }

  network {
    port = openstack_networking_port_v2.a.id
  }
}

resource "openstack_networking_port_v2" "a" {
  network_id = openstack_networking_network_v2.office.id
}

resource "openstack_compute_instance_v2" "b" {
  name        = "b"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "documents" }

  network {
    port = openstack_networking_port_v2.b.id
  }
}

resource "openstack_networking_port_v2" "b" {
  network_id = openstack_networking_network_v2.office.id
}

resource "openstack_compute_volume_attach_v2" "one" {
  instance_id = openstack_compute_instance_v2.a.id
  volume_id   = openstack_blockstorage_volume_v3.data.id
  multiattach = true
}

resource "openstack_compute_volume_attach_v2" "two" {
  instance_id = openstack_compute_instance_v2.b.id
  volume_id   = openstack_blockstorage_volume_v3.data.id
  multiattach = true
}

