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

resource "openstack_networking_network_v2" "unit" {
  for_each = toset([
    "sample-backbone",
    "sample-egress",
    "sample-exchange",
    "sample-services",
    "sample-operations",
    "sample-recovery",
    "sample-finance",
    "sample-office",
    "sample-county-south",
  ])
  name      = each.key
  tenant_id = openstack_identity_project_v3.unit[each.key].id
}

# A quota is no stack.
resource "openstack_networking_quota_v2" "north" {
  project_id = openstack_identity_project_v3.unit["sample-county-north"].id
  router     = 0
}
