provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_network_v2" "city" {
  name      = "city"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "city" {
  network_id = openstack_networking_network_v2.city.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.64.0.0/24"
}

resource "openstack_networking_network_v2" "front" {
  name      = "front"
  tenant_id = openstack_identity_project_v3.services.id
}

resource "openstack_networking_subnet_v2" "front" {
  network_id = openstack_networking_network_v2.front.id
  tenant_id  = openstack_identity_project_v3.services.id
  cidr       = "10.32.16.0/24"
}

resource "openstack_compute_instance_v2" "guest" {
  name        = "guest"
  flavor_name = "small"
  image_name  = "sample-linux"
  network {
    uuid = openstack_networking_network_v2.front.id
  }
}
