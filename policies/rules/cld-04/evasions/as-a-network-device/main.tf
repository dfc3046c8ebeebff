provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.finance.id
  delete_default_rules = true
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

resource "openstack_networking_port_v2" "web" {
  network_id         = openstack_networking_network_v2.office.id
  tenant_id          = openstack_identity_project_v3.finance.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.16.11"
  }
  device_owner = "network:router_gateway"
}
