provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-operations"
}

resource "openstack_identity_project_v3" "operations" {
  name = "sample-operations"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_networking_network_v2" "management" {
  name      = "management"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "management" {
  network_id = openstack_networking_network_v2.management.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.161.0.0/24"
}

resource "openstack_networking_secgroup_v2" "base" {
  name                 = "base"
  tenant_id            = openstack_identity_project_v3.operations.id
  delete_default_rules = true
}

resource "openstack_networking_port_v2" "monitor" {
  network_id         = openstack_networking_network_v2.management.id
  tenant_id          = openstack_identity_project_v3.operations.id
  security_group_ids = [openstack_networking_secgroup_v2.base.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.management.id
    ip_address = "10.161.0.14"
  }
}

resource "openstack_compute_instance_v2" "monitor" {
  name        = "monitor"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "operations", tier = "monitoring" }
  network {
    port = openstack_networking_port_v2.monitor.id
  }
}
