provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_identity_project_v3" "operations" {
  name = "sample-operations"
}

resource "openstack_networking_network_v2" "management" {
  name      = "management"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "management" {
  name       = "management"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.management.id
  cidr       = "10.161.0.0/24"
}

resource "openstack_networking_secgroup_v2" "log" {
  name                 = "log"
  tenant_id            = openstack_identity_project_v3.operations.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "log_records" {
  security_group_id = openstack_networking_secgroup_v2.log.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 6514
  port_range_max    = 6514
  remote_ip_prefix  = "10.128.0.0/11"
}

resource "openstack_networking_secgroup_rule_v2" "log_bastion" {
  security_group_id = openstack_networking_secgroup_v2.log.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 22
  port_range_max    = 22
  remote_ip_prefix  = "10.161.0.10/32"
}

# No protocol is every protocol.
resource "openstack_networking_secgroup_rule_v2" "log_office" {
  security_group_id = openstack_networking_secgroup_v2.log.id
  direction         = "ingress"
  ethertype         = "IPv4"
  remote_ip_prefix  = "10.128.0.0/24"
}

resource "openstack_networking_port_v2" "log" {
  name               = "log"
  tenant_id          = openstack_identity_project_v3.operations.id
  network_id         = openstack_networking_network_v2.management.id
  security_group_ids = [openstack_networking_secgroup_v2.log.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.management.id
    ip_address = "10.161.0.11"
  }
}

resource "openstack_networking_secgroup_v2" "bastion" {
  name                 = "bastion"
  tenant_id            = openstack_identity_project_v3.operations.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "bastion_administer" {
  security_group_id = openstack_networking_secgroup_v2.bastion.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 22
  port_range_max    = 22
  remote_ip_prefix  = "10.128.0.0/11"
}

resource "openstack_networking_secgroup_rule_v2" "bastion_log" {
  security_group_id = openstack_networking_secgroup_v2.bastion.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 22
  port_range_max    = 22
  remote_ip_prefix  = "10.161.0.11/32"
}

resource "openstack_networking_port_v2" "bastion" {
  name               = "bastion"
  tenant_id          = openstack_identity_project_v3.operations.id
  network_id         = openstack_networking_network_v2.management.id
  security_group_ids = [openstack_networking_secgroup_v2.bastion.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.management.id
    ip_address = "10.161.0.10"
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

resource "openstack_networking_secgroup_rule_v2" "app_records" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 6514
  port_range_max    = 6514
  remote_ip_prefix  = "10.161.0.11/32"
}

resource "openstack_networking_secgroup_rule_v2" "app_bastion" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 22
  port_range_max    = 22
  remote_ip_prefix  = "10.161.0.10/32"
}

resource "openstack_networking_secgroup_rule_v2" "app_out" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 22
  port_range_max    = 22
  remote_ip_prefix  = "10.161.0.11/32"
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

resource "openstack_networking_router_interface_v2" "core_office" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.office.id
}

resource "openstack_networking_router_interface_v2" "core_management" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.management.id
}
