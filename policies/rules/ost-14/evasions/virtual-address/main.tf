provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  network_id = openstack_networking_network_v2.office.id
  tenant_id  = openstack_identity_project_v3.finance.id
  cidr       = "10.128.16.0/24"
}

resource "openstack_lb_loadbalancer_v2" "web" {
  name          = "web"
  tenant_id     = openstack_identity_project_v3.finance.id
  vip_subnet_id = openstack_networking_subnet_v2.office.id
  vip_address   = "2001:db8:16::10"
}
