provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
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

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.finance.id
  delete_default_rules = true
}

resource "openstack_compute_servergroup_v2" "spread" {
  name     = "web"
  policies = ["anti-affinity"]
}

resource "openstack_networking_port_v2" "web-1" {
  network_id         = openstack_networking_network_v2.office.id
  tenant_id          = openstack_identity_project_v3.finance.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.16.11"
  }
}

resource "openstack_compute_instance_v2" "web-1" {
  name        = "web-1"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "budget", tier = "web" }
  network {
    port = openstack_networking_port_v2.web-1.id
  }
  scheduler_hints {
    group = openstack_compute_servergroup_v2.other.id
  }
}

resource "openstack_networking_port_v2" "web-2" {
  network_id         = openstack_networking_network_v2.office.id
  tenant_id          = openstack_identity_project_v3.finance.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.16.12"
  }
}

resource "openstack_compute_instance_v2" "web-2" {
  name        = "web-2"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "budget", tier = "web" }
  network {
    port = openstack_networking_port_v2.web-2.id
  }
  scheduler_hints {
    group = openstack_compute_servergroup_v2.spread.id
  }
}

resource "openstack_compute_servergroup_v2" "other" {
  name     = "other"
  policies = ["anti-affinity"]
}
