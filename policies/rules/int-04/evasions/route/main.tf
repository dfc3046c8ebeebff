# A route that is wide enough for the other domain.
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

resource "openstack_networking_network_v2" "management" {
  name      = "management"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_subnet_v2" "management" {
  name       = "management"
  tenant_id  = openstack_identity_project_v3.core.id
  network_id = openstack_networking_network_v2.management.id
  cidr       = "172.30.0.0/24"
}

resource "openstack_networking_network_v2" "core_low" {
  name      = "core_low"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_subnet_v2" "core_low" {
  name       = "core_low"
  tenant_id  = openstack_identity_project_v3.core.id
  network_id = openstack_networking_network_v2.core_low.id
  cidr       = "172.31.0.60/30"
}

resource "openstack_networking_network_v2" "core_high" {
  name      = "core_high"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_subnet_v2" "core_high" {
  name       = "core_high"
  tenant_id  = openstack_identity_project_v3.core.id
  network_id = openstack_networking_network_v2.core_high.id
  cidr       = "172.31.0.124/30"
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.core.id
}

resource "openstack_networking_router_interface_v2" "core_management" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.management.id
}

resource "openstack_networking_router_interface_v2" "core_core_low" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.core_low.id
}

resource "openstack_networking_router_interface_v2" "core_core_high" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.core_high.id
}

resource "openstack_networking_router_route_v2" "across" {
  router_id        = openstack_networking_router_v2.office.id
  destination_cidr = "172.16.0.0/14"
  next_hop         = "172.31.0.1"
}
