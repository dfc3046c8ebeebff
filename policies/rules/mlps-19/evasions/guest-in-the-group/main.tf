provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_networking_secgroup_v2" "db" {
  name                 = "db"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
  tags                 = ["system:site-platform", "tier:db"]
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
  tags                 = ["system:site-platform", "tier:web"]
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "office" {
  network_id = openstack_networking_network_v2.office.id
  tenant_id  = openstack_identity_project_v3.finance.id
  cidr       = "10.128.16.0/24"
}

resource "openstack_networking_port_v2" "guest" {
  network_id         = openstack_networking_network_v2.office.id
  tenant_id          = openstack_identity_project_v3.finance.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  tags               = ["system:budget", "tier:web"]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.16.11"
  }
}

resource "openstack_networking_secgroup_rule_v2" "data" {
  security_group_id = openstack_networking_secgroup_v2.db.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 27017
  port_range_max    = 27017
  remote_group_id   = openstack_networking_secgroup_v2.web.id
}
