provider "openstack" {
  region = "sample-2"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "recovery" {
  name = "sample-recovery"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_network_v2" "budget" {
  name      = "budget"
  tenant_id = openstack_identity_project_v3.recovery.id
}

resource "openstack_networking_subnet_v2" "budget" {
  name       = "budget"
  tenant_id  = openstack_identity_project_v3.recovery.id
  network_id = openstack_networking_network_v2.budget.id
  cidr       = "10.208.0.0/20"
}

resource "openstack_networking_secgroup_v2" "budget" {
  name                 = "budget"
  tenant_id            = openstack_identity_project_v3.recovery.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "budget_copies" {
  security_group_id = openstack_networking_secgroup_v2.budget.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8730
  port_range_max    = 8730
  remote_ip_prefix  = "10.128.16.0/24"
}

# An agency whose systems have no copy there, on more ports than copies need.
resource "openstack_networking_secgroup_rule_v2" "budget_office" {
  security_group_id = openstack_networking_secgroup_v2.budget.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8730
  port_range_max    = 8740
  remote_ip_prefix  = "10.128.0.0/24"
}

resource "openstack_networking_port_v2" "budget" {
  name               = "budget"
  tenant_id          = openstack_identity_project_v3.recovery.id
  network_id         = openstack_networking_network_v2.budget.id
  security_group_ids = [openstack_networking_secgroup_v2.budget.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.budget.id
    ip_address = "10.208.0.10"
  }
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "10.128.0.0/24"
}

resource "openstack_networking_secgroup_v2" "app" {
  name                 = "app"
  tenant_id            = openstack_identity_project_v3.office.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "app_copies" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8730
  port_range_max    = 8730
  remote_ip_prefix  = "10.208.0.10/32"
}

resource "openstack_networking_port_v2" "app" {
  name               = "app"
  tenant_id          = openstack_identity_project_v3.office.id
  network_id         = openstack_networking_network_v2.office.id
  security_group_ids = [openstack_networking_secgroup_v2.app.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.0.10"
  }
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "core_budget" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.budget.id
}

resource "openstack_networking_router_interface_v2" "core_office" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.office.id
}
