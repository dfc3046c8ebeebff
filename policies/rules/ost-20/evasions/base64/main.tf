provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_compute_instance_v2" "web" {
  name        = "web"
  flavor_name = "small"
  image_name  = "sample-linux"
  # "#cloud-config" with a password, packed.
  user_data   = "I2Nsb3VkLWNvbmZpZwpwYXNzd29yZDogaW52ZW50ZWQtZXhhbXBsZQo="

  network {
    port = openstack_networking_port_v2.web.id
  }
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}

resource "openstack_networking_port_v2" "web" {
  network_id = openstack_networking_network_v2.office.id
}
