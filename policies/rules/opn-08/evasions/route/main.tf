provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_router_v2" "own" {
  name      = "own"
  tenant_id = openstack_identity_project_v3.finance.id
}

# No rule at all: a route into the other department's block.
resource "openstack_networking_router_route_v2" "partner" {
  router_id        = openstack_networking_router_v2.own.id
  destination_cidr = "10.128.0.0/25"
  next_hop         = "10.128.16.1"
}
