provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "office" {
  network_id = openstack_networking_network_v2.office.id
  tenant_id = openstack_identity_project_v3.finance.id
  cidr = "10.128.16.0/24"
}

resource "openstack_networking_secgroup_v2" "web" {
  name = "web"
  tenant_id = openstack_identity_project_v3.finance.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_v2" "other" {
  name = "other"
  tenant_id = openstack_identity_project_v3.finance.id
  delete_default_rules = true
}

resource "openstack_compute_servergroup_v2" "spread" {
  name = "web"
  policies = ["anti-affinity"]
}

resource "openstack_networking_port_v2" "web-1" {
  network_id = openstack_networking_network_v2.office.id
  tenant_id = openstack_identity_project_v3.finance.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.16.11"
  }
}

resource "openstack_compute_instance_v2" "web-1" {
  name        = "web-1"
  flavor_name = "small"
  image_name = "sample-linux"
  metadata    = { system = "budget", tier = "web" }
  network {
    port = openstack_networking_port_v2.web-1.id
  }
  scheduler_hints {
    group = openstack_compute_servergroup_v2.spread.id
  }
}

resource "openstack_networking_port_v2" "web-2" {
  network_id = openstack_networking_network_v2.office.id
  tenant_id = openstack_identity_project_v3.finance.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.16.12"
  }
}

resource "openstack_compute_instance_v2" "web-2" {
  name        = "web-2"
  flavor_name = "small"
  image_name = "sample-linux"
  metadata    = { system = "budget", tier = "web" }
  network {
    port = openstack_networking_port_v2.web-2.id
  }
  scheduler_hints {
    group = openstack_compute_servergroup_v2.spread.id
  }
}

resource "openstack_lb_loadbalancer_v2" "web" {
  vip_subnet_id = openstack_networking_subnet_v2.office.id
  tenant_id = openstack_identity_project_v3.finance.id
  tags = ["system:budget", "tier:web"]
}

resource "openstack_lb_listener_v2" "web" {
  loadbalancer_id = openstack_lb_loadbalancer_v2.web.id
  protocol = "TCP"
  protocol_port = 443
  allowed_cidrs = ["10.128.16.0/24"]
}

resource "openstack_lb_pool_v2" "web" {
  listener_id = openstack_lb_listener_v2.web.id
  protocol = "TCP"
  lb_method = "SOURCE_IP"
}

resource "openstack_lb_member_v2" "m11" {
  pool_id = openstack_lb_pool_v2.web.id
  address = "10.128.16.11"
  protocol_port = 8443
}

resource "openstack_lb_member_v2" "m12" {
  pool_id = openstack_lb_pool_v2.web.id
  address = "10.128.16.12"
  protocol_port = 8443
  admin_state_up = false
}
