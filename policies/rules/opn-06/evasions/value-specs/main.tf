provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

# Not external by its attribute.
resource "openstack_networking_network_v2" "outside" {
  name        = "outside"
  tenant_id   = openstack_identity_project_v3.finance.id
  external    = false
  value_specs = { "router:external" = "True" }
}
