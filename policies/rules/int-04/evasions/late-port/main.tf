# The second port comes by a resource of its own.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "core" {
  name = "sample-core"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_identity_project_v3" "archive" {
  name = "sample-archive"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "172.16.0.0/24"
}

resource "openstack_networking_network_v2" "archive" {
  name      = "archive"
  tenant_id = openstack_identity_project_v3.archive.id
}

resource "openstack_networking_subnet_v2" "archive" {
  name       = "archive"
  tenant_id  = openstack_identity_project_v3.archive.id
  network_id = openstack_networking_network_v2.archive.id
  cidr       = "172.17.0.0/24"
}

resource "openstack_networking_network_v2" "low" {
  name      = "low"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_subnet_v2" "low" {
  name       = "low"
  tenant_id  = openstack_identity_project_v3.core.id
  network_id = openstack_networking_network_v2.low.id
  cidr       = "172.31.0.0/30"
}

resource "openstack_networking_network_v2" "high" {
  name      = "high"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_subnet_v2" "high" {
  name       = "high"
  tenant_id  = openstack_identity_project_v3.core.id
  network_id = openstack_networking_network_v2.high.id
  cidr       = "172.31.0.64/30"
}

resource "openstack_networking_router_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_router_interface_v2" "office_office" {
  router_id = openstack_networking_router_v2.office.id
  subnet_id = openstack_networking_subnet_v2.office.id
}

resource "openstack_networking_router_interface_v2" "office_low" {
  router_id = openstack_networking_router_v2.office.id
  subnet_id = openstack_networking_subnet_v2.low.id
}

resource "openstack_networking_router_v2" "archive" {
  name      = "archive"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_router_interface_v2" "archive_archive" {
  router_id = openstack_networking_router_v2.archive.id
  subnet_id = openstack_networking_subnet_v2.archive.id
}

resource "openstack_networking_router_interface_v2" "archive_high" {
  router_id = openstack_networking_router_v2.archive.id
  subnet_id = openstack_networking_subnet_v2.high.id
}

resource "openstack_networking_port_v2" "office" {
  network_id         = openstack_networking_network_v2.office.id
  tenant_id          = openstack_identity_project_v3.office.id
  no_security_groups = true
  fixed_ip {
    subnet_id = openstack_networking_subnet_v2.office.id
  }
}

resource "openstack_networking_port_v2" "archive" {
  network_id         = openstack_networking_network_v2.archive.id
  tenant_id          = openstack_identity_project_v3.archive.id
  no_security_groups = true
  fixed_ip {
    subnet_id = openstack_networking_subnet_v2.archive.id
  }
}

resource "openstack_compute_instance_v2" "double" {
  name        = "double"
  flavor_name = "small"
  image_name  = "sample-linux"
  network {
    port = openstack_networking_port_v2.office.id
  }
}

resource "openstack_compute_interface_attach_v2" "late" {
  instance_id = openstack_compute_instance_v2.double.id
  port_id     = openstack_networking_port_v2.archive.id
}
