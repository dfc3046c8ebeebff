# A township with a second uplink, past its county.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

locals {
  networks = {
    city          = "10.64.0.0/24"
    north-uplink  = "10.255.8.4/30"
    south-uplink  = "10.255.8.8/30"
    north-lan     = "10.65.0.0/20"
    south-lan     = "10.66.0.0/20"
    north-down    = "10.255.68.0/30"
    south-down    = "10.255.72.0/30"
    north-town    = "10.65.16.0/24"
    south-town    = "10.66.16.0/24"
    north-village = "10.65.17.0/24"
    south-village = "10.66.17.0/24"
    shortcut      = "10.255.68.4/30"
  }
}

resource "openstack_networking_network_v2" "all" {
  for_each  = local.networks
  name      = each.key
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "all" {
  for_each   = local.networks
  name       = each.key
  network_id = openstack_networking_network_v2.all[each.key].id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = each.value
}

# The lower end of each link.
resource "openstack_networking_port_v2" "lower" {
  for_each           = local.networks
  network_id         = openstack_networking_network_v2.all[each.key].id
  tenant_id          = openstack_identity_project_v3.backbone.id
  no_security_groups = true
  fixed_ip {
    subnet_id = openstack_networking_subnet_v2.all[each.key].id
  }
}

resource "openstack_networking_router_v2" "all" {
  for_each  = toset(["core", "north", "south", "north-town", "south-town"])
  name      = each.key
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "core_city" {
  router_id = openstack_networking_router_v2.all["core"].id
  subnet_id = openstack_networking_subnet_v2.all["city"].id
}

resource "openstack_networking_router_interface_v2" "core_north-uplink" {
  router_id = openstack_networking_router_v2.all["core"].id
  subnet_id = openstack_networking_subnet_v2.all["north-uplink"].id
}

resource "openstack_networking_router_interface_v2" "core_south-uplink" {
  router_id = openstack_networking_router_v2.all["core"].id
  subnet_id = openstack_networking_subnet_v2.all["south-uplink"].id
}

resource "openstack_networking_router_interface_v2" "north_north-lan" {
  router_id = openstack_networking_router_v2.all["north"].id
  subnet_id = openstack_networking_subnet_v2.all["north-lan"].id
}

resource "openstack_networking_router_interface_v2" "south_south-lan" {
  router_id = openstack_networking_router_v2.all["south"].id
  subnet_id = openstack_networking_subnet_v2.all["south-lan"].id
}

resource "openstack_networking_router_interface_v2" "north_north-down" {
  router_id = openstack_networking_router_v2.all["north"].id
  subnet_id = openstack_networking_subnet_v2.all["north-down"].id
}

resource "openstack_networking_router_interface_v2" "south_south-down" {
  router_id = openstack_networking_router_v2.all["south"].id
  subnet_id = openstack_networking_subnet_v2.all["south-down"].id
}

resource "openstack_networking_router_interface_v2" "north-town_north-town" {
  router_id = openstack_networking_router_v2.all["north-town"].id
  subnet_id = openstack_networking_subnet_v2.all["north-town"].id
}

resource "openstack_networking_router_interface_v2" "south-town_south-town" {
  router_id = openstack_networking_router_v2.all["south-town"].id
  subnet_id = openstack_networking_subnet_v2.all["south-town"].id
}

resource "openstack_networking_router_interface_v2" "north-town_north-village" {
  router_id = openstack_networking_router_v2.all["north-town"].id
  subnet_id = openstack_networking_subnet_v2.all["north-village"].id
}

resource "openstack_networking_router_interface_v2" "south-town_south-village" {
  router_id = openstack_networking_router_v2.all["south-town"].id
  subnet_id = openstack_networking_subnet_v2.all["south-village"].id
}

resource "openstack_networking_router_interface_v2" "core_shortcut" {
  router_id = openstack_networking_router_v2.all["core"].id
  subnet_id = openstack_networking_subnet_v2.all["shortcut"].id
}

resource "openstack_networking_router_interface_v2" "north_north-uplink" {
  router_id = openstack_networking_router_v2.all["north"].id
  port_id   = openstack_networking_port_v2.lower["north-uplink"].id
}

resource "openstack_networking_router_interface_v2" "south_south-uplink" {
  router_id = openstack_networking_router_v2.all["south"].id
  port_id   = openstack_networking_port_v2.lower["south-uplink"].id
}

resource "openstack_networking_router_interface_v2" "north-town_north-down" {
  router_id = openstack_networking_router_v2.all["north-town"].id
  port_id   = openstack_networking_port_v2.lower["north-down"].id
}

resource "openstack_networking_router_interface_v2" "south-town_south-down" {
  router_id = openstack_networking_router_v2.all["south-town"].id
  port_id   = openstack_networking_port_v2.lower["south-down"].id
}

resource "openstack_networking_router_interface_v2" "north-town_shortcut" {
  router_id = openstack_networking_router_v2.all["north-town"].id
  port_id   = openstack_networking_port_v2.lower["shortcut"].id
}
