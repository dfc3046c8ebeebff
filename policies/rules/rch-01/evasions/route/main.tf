provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
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

resource "openstack_networking_network_v2" "edge_a" {
  name      = "edge-a"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "edge_a" {
  name       = "edge-a"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.edge_a.id
  cidr       = "10.32.0.0/24"
}

resource "openstack_networking_port_v2" "line_a_edge_a" {
  name               = "line-a-edge-a"
  tenant_id          = openstack_identity_project_v3.egress.id
  network_id         = openstack_networking_network_v2.edge_a.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.edge_a.id
    ip_address = "10.32.0.1"
  }
}

resource "openstack_networking_router_interface_v2" "line_a_edge_a" {
  router_id = openstack_networking_router_v2.line_a.id
  port_id   = openstack_networking_port_v2.line_a_edge_a.id
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

resource "openstack_networking_secgroup_rule_v2" "app_out" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "0.0.0.0/0"
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

resource "openstack_networking_router_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "office_office" {
  router_id = openstack_networking_router_v2.office.id
  subnet_id = openstack_networking_subnet_v2.office.id
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_port_v2" "core_edge_a" {
  name               = "core-edge-a"
  tenant_id          = openstack_identity_project_v3.backbone.id
  network_id         = openstack_networking_network_v2.edge_a.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.edge_a.id
    ip_address = "10.32.0.2"
  }
}

resource "openstack_networking_router_interface_v2" "core_edge_a" {
  router_id = openstack_networking_router_v2.core.id
  port_id   = openstack_networking_port_v2.core_edge_a.id
}

resource "openstack_networking_network_v2" "link" {
  name      = "link"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link" {
  name       = "link"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.link.id
  cidr       = "10.255.16.0/30"
}

resource "openstack_networking_port_v2" "core_link" {
  name               = "core-link"
  tenant_id          = openstack_identity_project_v3.backbone.id
  network_id         = openstack_networking_network_v2.link.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link.id
    ip_address = "10.255.16.1"
  }
}

resource "openstack_networking_router_interface_v2" "core_link" {
  router_id = openstack_networking_router_v2.core.id
  port_id   = openstack_networking_port_v2.core_link.id
}

resource "openstack_networking_port_v2" "office_link" {
  name               = "office-link"
  tenant_id          = openstack_identity_project_v3.backbone.id
  network_id         = openstack_networking_network_v2.link.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link.id
    ip_address = "10.255.16.2"
  }
}

resource "openstack_networking_router_interface_v2" "office_link" {
  router_id = openstack_networking_router_v2.office.id
  port_id   = openstack_networking_port_v2.office_link.id
}

resource "openstack_networking_router_route_v2" "up" {
  router_id        = openstack_networking_router_v2.office.id
  destination_cidr = "0.0.0.0/0"
  next_hop         = "10.255.16.1"
}

resource "openstack_networking_router_route_v2" "back" {
  router_id        = openstack_networking_router_v2.line_a.id
  destination_cidr = "10.128.0.0/20"
  next_hop         = "10.32.0.2"
}

# The core knows a way out, and so has everyone who hangs on it.
resource "openstack_networking_router_route_v2" "out" {
  router_id        = openstack_networking_router_v2.core.id
  destination_cidr = "0.0.0.0/0"
  next_hop         = "10.32.0.1"
}
