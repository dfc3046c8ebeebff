provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "unit" {
  for_each = toset([
    "sample-backbone",
    "sample-egress",
    "sample-exchange",
    "sample-services",
    "sample-operations",
    "sample-recovery",
    "sample-finance",
    "sample-office",
    "sample-county-north",
    "sample-county-south",
  ])
  name = each.key
}

# The office has a project and nothing in it: its stack is missing.
resource "openstack_networking_network_v2" "unit" {
  for_each = toset([
    "sample-backbone",
    "sample-egress",
    "sample-exchange",
    "sample-services",
    "sample-operations",
    "sample-recovery",
    "sample-finance",
    "sample-county-north",
    "sample-county-south",
  ])
  name      = each.key
  tenant_id = openstack_identity_project_v3.unit[each.key].id
}
