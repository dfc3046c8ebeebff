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

# The network is carried by a wire: whatever hangs on it is in no plan.
resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
  segments {
    network_type     = "vlan"
    physical_network = "physnet-offices"
    segmentation_id  = 77
  }
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "172.16.0.0/24"
}

resource "openstack_networking_subnet_v2" "beyond" {
  name       = "beyond"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "198.51.100.0/24"
}

resource "openstack_networking_secgroup_v2" "app" {
  name                 = "app"
  tenant_id            = openstack_identity_project_v3.office.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "app_out" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "0.0.0.0/0"
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
