# Two counties at the core: behind its firewalls only the site platform.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "county_north" {
  name = "sample-county-north"
}

resource "openstack_identity_project_v3" "county_south" {
  name = "sample-county-south"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_networking_network_v2" "north" {
  name      = "north"
  tenant_id = openstack_identity_project_v3.county_north.id
}

resource "openstack_networking_subnet_v2" "north" {
  name       = "north"
  tenant_id  = openstack_identity_project_v3.county_north.id
  network_id = openstack_networking_network_v2.north.id
  cidr       = "10.65.0.0/20"
}

resource "openstack_networking_network_v2" "south" {
  name      = "south"
  tenant_id = openstack_identity_project_v3.county_south.id
}

resource "openstack_networking_subnet_v2" "south" {
  name       = "south"
  tenant_id  = openstack_identity_project_v3.county_south.id
  network_id = openstack_networking_network_v2.south.id
  cidr       = "10.66.0.0/20"
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_v2" "north" {
  name      = "north"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "north_north" {
  router_id = openstack_networking_router_v2.north.id
  subnet_id = openstack_networking_subnet_v2.north.id
}

resource "openstack_networking_network_v2" "link_north" {
  name      = "link-north"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link_north" {
  name       = "link-north"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.link_north.id
  cidr       = "10.255.8.0/30"
}

resource "openstack_networking_port_v2" "core_link_north" {
  name               = "core-link-north"
  tenant_id          = openstack_identity_project_v3.backbone.id
  network_id         = openstack_networking_network_v2.link_north.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link_north.id
    ip_address = "10.255.8.1"
  }
}

resource "openstack_networking_router_interface_v2" "core_link_north" {
  router_id = openstack_networking_router_v2.core.id
  port_id   = openstack_networking_port_v2.core_link_north.id
}

resource "openstack_networking_port_v2" "north_link_north" {
  name               = "north-link-north"
  tenant_id          = openstack_identity_project_v3.backbone.id
  network_id         = openstack_networking_network_v2.link_north.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link_north.id
    ip_address = "10.255.8.2"
  }
}

resource "openstack_networking_router_interface_v2" "north_link_north" {
  router_id = openstack_networking_router_v2.north.id
  port_id   = openstack_networking_port_v2.north_link_north.id
}

resource "openstack_networking_router_v2" "south" {
  name      = "south"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "south_south" {
  router_id = openstack_networking_router_v2.south.id
  subnet_id = openstack_networking_subnet_v2.south.id
}

resource "openstack_networking_network_v2" "link_south" {
  name      = "link-south"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link_south" {
  name       = "link-south"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.link_south.id
  cidr       = "10.255.8.4/30"
}

resource "openstack_networking_port_v2" "core_link_south" {
  name               = "core-link-south"
  tenant_id          = openstack_identity_project_v3.backbone.id
  network_id         = openstack_networking_network_v2.link_south.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link_south.id
    ip_address = "10.255.8.5"
  }
}

resource "openstack_networking_router_interface_v2" "core_link_south" {
  router_id = openstack_networking_router_v2.core.id
  port_id   = openstack_networking_port_v2.core_link_south.id
}

resource "openstack_networking_port_v2" "south_link_south" {
  name               = "south-link-south"
  tenant_id          = openstack_identity_project_v3.backbone.id
  network_id         = openstack_networking_network_v2.link_south.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link_south.id
    ip_address = "10.255.8.6"
  }
}

resource "openstack_networking_router_interface_v2" "south_link_south" {
  router_id = openstack_networking_router_v2.south.id
  port_id   = openstack_networking_port_v2.south_link_south.id
}

resource "openstack_networking_router_route_v2" "north_up" {
  router_id        = openstack_networking_router_v2.north.id
  destination_cidr = "0.0.0.0/0"
  next_hop         = "10.255.8.1"
}

resource "openstack_networking_router_route_v2" "south_up" {
  router_id        = openstack_networking_router_v2.south.id
  destination_cidr = "0.0.0.0/0"
  next_hop         = "10.255.8.5"
}

resource "openstack_networking_router_route_v2" "north" {
  router_id        = openstack_networking_router_v2.core.id
  destination_cidr = "10.65.0.0/16"
  next_hop         = "10.255.8.2"
}

resource "openstack_networking_router_route_v2" "south" {
  router_id        = openstack_networking_router_v2.core.id
  destination_cidr = "10.66.0.0/16"
  next_hop         = "10.255.8.6"
}

resource "openstack_networking_network_v2" "published_services" {
  name      = "published-services"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "published_services" {
  name       = "published-services"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.published_services.id
  cidr       = "10.32.16.0/24"
}

resource "openstack_networking_router_interface_v2" "core_published_services" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.published_services.id
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "web_north" {
  security_group_id = openstack_networking_secgroup_v2.web.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "10.65.0.0/16"
}

resource "openstack_networking_secgroup_rule_v2" "web_south" {
  security_group_id = openstack_networking_secgroup_v2.web.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "10.66.0.0/16"
}

resource "openstack_networking_port_v2" "web" {
  name               = "web"
  tenant_id          = openstack_identity_project_v3.services.id
  network_id         = openstack_networking_network_v2.published_services.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.published_services.id
    ip_address = "10.32.16.11"
  }
}

resource "openstack_fw_rule_v2" "north_replies" {
  name                   = "north-replies"
  tenant_id              = openstack_identity_project_v3.backbone.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.32.16.0/24"
  destination_ip_address = "10.65.0.0/16"
  source_port            = "443"
}

resource "openstack_fw_rule_v2" "north_sites" {
  name                   = "north-sites"
  tenant_id              = openstack_identity_project_v3.backbone.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.65.0.0/16"
  destination_ip_address = "10.32.16.0/24"
  destination_port       = "443"
}

resource "openstack_fw_policy_v2" "north_in" {
  name      = "north-in"
  tenant_id = openstack_identity_project_v3.backbone.id
  rules     = [openstack_fw_rule_v2.north_replies.id]
}

resource "openstack_fw_policy_v2" "north_out" {
  name      = "north-out"
  tenant_id = openstack_identity_project_v3.backbone.id
  rules     = [openstack_fw_rule_v2.north_sites.id]
}

resource "openstack_fw_group_v2" "north" {
  name                       = "north"
  tenant_id                  = openstack_identity_project_v3.backbone.id
  ingress_firewall_policy_id = openstack_fw_policy_v2.north_in.id
  egress_firewall_policy_id  = openstack_fw_policy_v2.north_out.id
  ports                      = [openstack_networking_router_interface_v2.core_link_north.port_id]
}

resource "openstack_fw_rule_v2" "south_replies" {
  name                   = "south-replies"
  tenant_id              = openstack_identity_project_v3.backbone.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.32.16.0/24"
  destination_ip_address = "10.66.0.0/16"
  source_port            = "443"
}

resource "openstack_fw_rule_v2" "south_sites" {
  name                   = "south-sites"
  tenant_id              = openstack_identity_project_v3.backbone.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.66.0.0/16"
  destination_ip_address = "10.32.16.0/24"
  destination_port       = "443"
}

resource "openstack_fw_policy_v2" "south_in" {
  name      = "south-in"
  tenant_id = openstack_identity_project_v3.backbone.id
  rules     = [openstack_fw_rule_v2.south_replies.id]
}

resource "openstack_fw_policy_v2" "south_out" {
  name      = "south-out"
  tenant_id = openstack_identity_project_v3.backbone.id
  rules     = [openstack_fw_rule_v2.south_sites.id]
}

resource "openstack_fw_group_v2" "south" {
  name                       = "south"
  tenant_id                  = openstack_identity_project_v3.backbone.id
  ingress_firewall_policy_id = openstack_fw_policy_v2.south_in.id
  egress_firewall_policy_id  = openstack_fw_policy_v2.south_out.id
  ports                      = [openstack_networking_router_interface_v2.core_link_south.port_id]
}
