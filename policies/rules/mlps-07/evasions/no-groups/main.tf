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

# No groups: the default group of the project.
resource "openstack_networking_port_v2" "web" {
  for_each   = toset(["10.128.16.11", "10.128.16.12"])
  name       = each.key
  network_id = openstack_networking_network_v2.office.id
  tenant_id  = openstack_identity_project_v3.finance.id
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = each.key
  }
}
