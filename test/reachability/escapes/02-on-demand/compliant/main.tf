provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_networking_network_v2" "line_a" {
  name      = "line-a"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
  segments {
    network_type     = "vlan"
    physical_network = "physnet-a"
    segmentation_id  = 101
  }
}

resource "openstack_networking_subnet_v2" "line_a" {
  name       = "line-a"
  tenant_id  = openstack_identity_project_v3.egress.id
  network_id = openstack_networking_network_v2.line_a.id
  cidr       = "203.0.113.0/25"
}

resource "openstack_networking_router_v2" "line_a" {
  name                = "line-a"
  tenant_id           = openstack_identity_project_v3.egress.id
  external_network_id = openstack_networking_network_v2.line_a.id
  external_fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.line_a.id
    ip_address = "203.0.113.2"
  }
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "10.128.0.0/24"
}

resource "openstack_networking_secgroup_v2" "app" {
  name                 = "app"
  tenant_id            = openstack_identity_project_v3.office.id
  delete_default_rules = true
}

resource "openstack_networking_port_v2" "app" {
  name               = "app"
  tenant_id          = openstack_identity_project_v3.office.id
  network_id         = openstack_networking_network_v2.office.id
  security_group_ids = [openstack_networking_secgroup_v2.app.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.0.10"
  }
}

resource "openstack_compute_instance_v2" "app" {
  name        = "app"
  flavor_name = "small"
  image_name  = "sample-linux"
  network {
    port = openstack_networking_port_v2.app.id
  }
}
