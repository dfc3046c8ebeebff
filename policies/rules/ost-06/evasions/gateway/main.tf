provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_network_v2" "finance" {
  name      = "finance"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "finance" {
  name       = "finance"
  network_id = openstack_networking_network_v2.finance.id
  tenant_id  = openstack_identity_project_v3.finance.id
  cidr       = "10.128.16.0/24"
  gateway_ip = "10.128.16.40"
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.finance.id
  delete_default_rules = true
}

resource "openstack_networking_port_v2" "relay" {
  name       = "relay"
  network_id = openstack_networking_network_v2.finance.id
  tenant_id  = openstack_identity_project_v3.finance.id
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.finance.id
    ip_address = "10.128.16.40"
  }
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
}

# The subnet's gateway is an instance.
resource "openstack_compute_instance_v2" "relay" {
  name        = "relay"
  flavor_name = "small"
  image_name  = "sample-linux"
  network {
    port = openstack_networking_port_v2.relay.id
  }
}
