provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "county" {
  for_each = toset(["north", "south"])
  name     = "sample-county-${each.key}"
}

# -1 is no quota: as many as there is room for.
resource "openstack_compute_quotaset_v2" "county" {
  for_each   = toset(["north", "south"])
  project_id = openstack_identity_project_v3.county[each.key].id
  instances  = each.key == "north" ? -1 : 0
  cores      = 0
  ram        = 0
}

resource "openstack_blockstorage_quotaset_v3" "county" {
  for_each   = toset(["north", "south"])
  project_id = openstack_identity_project_v3.county[each.key].id
  volumes    = 0
  gigabytes  = 0
}
