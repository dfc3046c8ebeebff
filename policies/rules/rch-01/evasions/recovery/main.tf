provider "openstack" {
  region = "sample-2"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "recovery" {
  name = "sample-recovery"
}

resource "openstack_networking_network_v2" "copies" {
  name      = "copies"
  tenant_id = openstack_identity_project_v3.recovery.id
}

resource "openstack_networking_subnet_v2" "copies" {
  name       = "copies"
  tenant_id  = openstack_identity_project_v3.recovery.id
  network_id = openstack_networking_network_v2.copies.id
  cidr       = "10.208.0.0/20"
}

resource "openstack_networking_secgroup_v2" "copy" {
  name                 = "copy"
  tenant_id            = openstack_identity_project_v3.recovery.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "copy_out" {
  security_group_id = openstack_networking_secgroup_v2.copy.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "0.0.0.0/0"
}

resource "openstack_networking_port_v2" "copy" {
  name               = "copy"
  tenant_id          = openstack_identity_project_v3.recovery.id
  network_id         = openstack_networking_network_v2.copies.id
  security_group_ids = [openstack_networking_secgroup_v2.copy.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.copies.id
    ip_address = "10.208.0.10"
  }
}

resource "openstack_networking_network_v2" "outside" {
  name      = "outside"
  tenant_id = openstack_identity_project_v3.backbone.id
  external  = true
}

resource "openstack_networking_subnet_v2" "outside" {
  name       = "outside"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.outside.id
  cidr       = "198.51.100.0/24"
}

# A second way out at the recovery site.
resource "openstack_networking_router_v2" "copies" {
  name                = "copies"
  tenant_id           = openstack_identity_project_v3.backbone.id
  external_network_id = openstack_networking_network_v2.outside.id
}

resource "openstack_networking_router_interface_v2" "copies_copies" {
  router_id = openstack_networking_router_v2.copies.id
  subnet_id = openstack_networking_subnet_v2.copies.id
}
