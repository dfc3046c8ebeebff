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

resource "openstack_networking_subnet_v2" "office_six" {
  name       = "office-six"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "fd00:1::/64"
  ip_version = 6
}

resource "openstack_networking_secgroup_v2" "app" {
  name                 = "app"
  tenant_id            = openstack_identity_project_v3.office.id
  delete_default_rules = true
}

# Between the domains there is no rule of IPv4.
resource "openstack_networking_secgroup_rule_v2" "app_six" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "egress"
  ethertype         = "IPv6"
  remote_ip_prefix  = "::/0"
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
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office_six.id
    ip_address = "fd00:1::10"
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

resource "openstack_networking_subnet_v2" "archive_six" {
  name       = "archive-six"
  tenant_id  = openstack_identity_project_v3.archive.id
  network_id = openstack_networking_network_v2.archive.id
  cidr       = "fd00:2::/64"
  ip_version = 6
}

resource "openstack_networking_secgroup_v2" "store" {
  name                 = "store"
  tenant_id            = openstack_identity_project_v3.archive.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "store_six" {
  security_group_id = openstack_networking_secgroup_v2.store.id
  direction         = "ingress"
  ethertype         = "IPv6"
  remote_ip_prefix  = "::/0"
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
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.archive_six.id
    ip_address = "fd00:2::10"
  }
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_router_interface_v2" "core_office_six" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.office_six.id
}

resource "openstack_networking_router_interface_v2" "core_archive_six" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.archive_six.id
}
