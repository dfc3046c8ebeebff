# Operations may ping both domains; neither reaches the other.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "core" {
  name = "sample-core"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_identity_project_v3" "archive" {
  name = "sample-archive"
}

resource "openstack_identity_project_v3" "operations" {
  name = "sample-operations"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "172.16.0.0/24"
}

resource "openstack_networking_secgroup_v2" "app" {
  name                 = "app"
  tenant_id            = openstack_identity_project_v3.office.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "app_ping" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "icmp"
  remote_ip_prefix  = "172.30.0.10/32"
}

resource "openstack_networking_secgroup_rule_v2" "app_store" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "172.17.16.10/32"
}

resource "openstack_networking_port_v2" "app" {
  name               = "app"
  tenant_id          = openstack_identity_project_v3.office.id
  network_id         = openstack_networking_network_v2.office.id
  security_group_ids = [openstack_networking_secgroup_v2.app.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "172.16.0.10"
  }
}

resource "openstack_networking_network_v2" "archive" {
  name      = "archive"
  tenant_id = openstack_identity_project_v3.archive.id
}

resource "openstack_networking_subnet_v2" "archive" {
  name       = "archive"
  tenant_id  = openstack_identity_project_v3.archive.id
  network_id = openstack_networking_network_v2.archive.id
  cidr       = "172.17.16.0/24"
}

resource "openstack_networking_secgroup_v2" "store" {
  name                 = "store"
  tenant_id            = openstack_identity_project_v3.archive.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "store_ping" {
  security_group_id = openstack_networking_secgroup_v2.store.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "icmp"
  remote_ip_prefix  = "172.30.0.10/32"
}

resource "openstack_networking_port_v2" "store" {
  name               = "store"
  tenant_id          = openstack_identity_project_v3.archive.id
  network_id         = openstack_networking_network_v2.archive.id
  security_group_ids = [openstack_networking_secgroup_v2.store.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.archive.id
    ip_address = "172.17.16.10"
  }
}

resource "openstack_networking_network_v2" "management" {
  name      = "management"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_subnet_v2" "management" {
  name       = "management"
  tenant_id  = openstack_identity_project_v3.core.id
  network_id = openstack_networking_network_v2.management.id
  cidr       = "172.30.0.0/24"
}

resource "openstack_networking_secgroup_v2" "all" {
  name                 = "all"
  tenant_id            = openstack_identity_project_v3.operations.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "all_ping" {
  security_group_id = openstack_networking_secgroup_v2.all.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "icmp"
  remote_ip_prefix  = "172.16.0.0/14"
  port_range_min    = 8
  port_range_max    = 0
}

resource "openstack_networking_port_v2" "all" {
  name               = "all"
  tenant_id          = openstack_identity_project_v3.operations.id
  network_id         = openstack_networking_network_v2.management.id
  security_group_ids = [openstack_networking_secgroup_v2.all.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.management.id
    ip_address = "172.30.0.10"
  }
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_router_interface_v2" "core_office" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.office.id
}

resource "openstack_networking_router_interface_v2" "core_archive" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.archive.id
}

resource "openstack_networking_router_interface_v2" "core_management" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.management.id
}
