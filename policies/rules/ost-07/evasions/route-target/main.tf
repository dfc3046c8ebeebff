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

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  network_id = openstack_networking_network_v2.office.id
  tenant_id  = openstack_identity_project_v3.finance.id
  cidr       = "10.128.16.0/24"
}

# An agency's network in a BGP VPN of the egress.
resource "openstack_bgpvpn_v2" "carrier" {
  name          = "carrier"
  project_id    = openstack_identity_project_v3.egress.id
  route_targets = ["64512:1"]
}

resource "openstack_bgpvpn_network_associate_v2" "office" {
  bgpvpn_id  = openstack_bgpvpn_v2.carrier.id
  network_id = openstack_networking_network_v2.office.id
}
