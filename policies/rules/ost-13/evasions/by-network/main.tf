provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
}

resource "openstack_networking_network_v2" "city" {
  name      = "city"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "city" {
  name       = "city"
  network_id = openstack_networking_network_v2.city.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.64.0.0/24"
}

resource "openstack_networking_network_v2" "published" {
  name      = "published"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "published" {
  name       = "published"
  network_id = openstack_networking_network_v2.published.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.32.16.0/24"
}

resource "openstack_networking_port_v2" "city" {
  name       = "city"
  network_id = openstack_networking_network_v2.city.id
  tenant_id  = openstack_identity_project_v3.services.id
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.city.id
    ip_address = "10.64.0.10"
  }
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
}

resource "openstack_compute_instance_v2" "web" {
  name        = "web"
  flavor_name = "small"
  image_name  = "sample-linux"
  network {
    port = openstack_networking_port_v2.city.id
  }
}

# By network, so that no port shows it.
resource "openstack_compute_interface_attach_v2" "late" {
  instance_id = openstack_compute_instance_v2.web.id
  network_id  = openstack_networking_network_v2.published.id
}
