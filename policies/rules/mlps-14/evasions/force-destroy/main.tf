provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-operations"
}

resource "openstack_identity_project_v3" "operations" {
  name = "sample-operations"
}

resource "openstack_networking_network_v2" "management" {
  name      = "management"
  tenant_id = openstack_identity_project_v3.operations.id
}

resource "openstack_networking_subnet_v2" "management" {
  network_id = openstack_networking_network_v2.management.id
  tenant_id  = openstack_identity_project_v3.operations.id
  cidr       = "10.161.0.0/24"
}

resource "openstack_networking_secgroup_v2" "base" {
  name                 = "base"
  tenant_id            = openstack_identity_project_v3.operations.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "logs-a" {
  security_group_id = openstack_networking_secgroup_v2.base.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 6514
  port_range_max    = 6514
  remote_ip_prefix  = "10.161.0.11/32"
}

resource "openstack_networking_port_v2" "log" {
  network_id         = openstack_networking_network_v2.management.id
  tenant_id          = openstack_identity_project_v3.operations.id
  security_group_ids = [openstack_networking_secgroup_v2.base.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.management.id
    ip_address = "10.161.0.11"
  }
}

resource "openstack_compute_instance_v2" "log" {
  name        = "log"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "operations", tier = "log" }
  network {
    port = openstack_networking_port_v2.log.id
  }
}

resource "openstack_objectstorage_container_v1" "archive" {
  name          = "archive"
  metadata      = { system = "operations" }
  force_destroy = true
}
