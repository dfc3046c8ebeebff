provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  network_id = openstack_networking_network_v2.office.id
  tenant_id = openstack_identity_project_v3.office.id
  cidr = "10.128.0.0/24"
}

resource "openstack_networking_secgroup_v2" "shared" {
  name = "shared"
  tenant_id = openstack_identity_project_v3.finance.id
  delete_default_rules = true
  tags = ["system:budget", "tier:web"]
}

resource "openstack_networking_secgroup_rule_v2" "desks" {
  security_group_id = openstack_networking_secgroup_v2.shared.id
  direction = "ingress"
  ethertype = "IPv4"
  protocol = "tcp"
  port_range_min = 443
  port_range_max = 443
  remote_ip_prefix = "10.128.16.0/24"
}

resource "openstack_networking_port_v2" "app" {
  network_id = openstack_networking_network_v2.office.id
  tenant_id = openstack_identity_project_v3.office.id
  security_group_ids = [openstack_networking_secgroup_v2.shared.id]
  tags = ["system:documents", "tier:app"]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.0.10"
  }
}
