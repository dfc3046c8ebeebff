provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
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

# A second family: nothing hides it, and no rule of IPv4 says anything about it.
resource "openstack_networking_subnet_v2" "office_six" {
  name              = "office-six"
  tenant_id         = openstack_identity_project_v3.office.id
  network_id        = openstack_networking_network_v2.office.id
  cidr              = "2001:db8:1::/64"
  ip_version        = 6
  ipv6_address_mode = "slaac"
  ipv6_ra_mode      = "slaac"
}

resource "openstack_networking_secgroup_v2" "app" {
  name                 = "app"
  tenant_id            = openstack_identity_project_v3.office.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "app_six" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "ingress"
  ethertype         = "IPv6"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "::/0"
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

resource "openstack_networking_network_v2" "outside" {
  name      = "outside"
  tenant_id = openstack_identity_project_v3.backbone.id
  external  = true
}

resource "openstack_networking_subnet_v2" "outside_six" {
  name       = "outside-six"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.outside.id
  cidr       = "2001:db8:2::/64"
  ip_version = 6
}

resource "openstack_networking_router_v2" "office" {
  name                = "office"
  tenant_id           = openstack_identity_project_v3.backbone.id
  external_network_id = openstack_networking_network_v2.outside.id
}

resource "openstack_networking_router_interface_v2" "office_office_six" {
  router_id = openstack_networking_router_v2.office.id
  subnet_id = openstack_networking_subnet_v2.office_six.id
}
