provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_networking_network_v2" "edge" {
  name      = "edge"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "edge" {
  name       = "edge"
  network_id = openstack_networking_network_v2.edge.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.32.0.0/24"
}

resource "openstack_networking_router_v2" "line" {
  name      = "line"
  tenant_id = openstack_identity_project_v3.egress.id
}

resource "openstack_networking_port_v2" "inside" {
  name       = "inside"
  network_id = openstack_networking_network_v2.edge.id
  tenant_id  = openstack_identity_project_v3.egress.id
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.edge.id
    ip_address = "10.32.0.1"
  }
  no_security_groups = true
}

resource "openstack_networking_router_interface_v2" "inside" {
  router_id = openstack_networking_router_v2.line.id
  port_id   = openstack_networking_port_v2.inside.id
}

# The inner port of a line, to the sensor of egress.yaml.
resource "openstack_taas_tap_mirror_v2" "copy" {
  name        = "copy"
  tenant_id   = openstack_identity_project_v3.egress.id
  port_id     = openstack_networking_port_v2.inside.id
  mirror_type = "gre"
  remote_ip   = "10.161.0.14"
  directions {
    in  = 1
    out = 2
  }
}
