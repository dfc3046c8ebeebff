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

# No attachment: the instance starts with the disk of another system.
resource "openstack_compute_instance_v2" "b" {
  name        = "b"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "documents" }

  block_device {
    source_type      = "volume"
    destination_type = "volume"
    uuid             = openstack_blockstorage_volume_v3.data.id
    multiattach      = true
  }

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
}

