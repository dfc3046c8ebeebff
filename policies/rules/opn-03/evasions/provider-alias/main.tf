provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "county" {
  for_each = toset(["north", "south"])
  name     = "sample-county-${each.key}"
}

resource "openstack_compute_quotaset_v2" "county" {
  for_each   = toset(["north", "south"])
  project_id = openstack_identity_project_v3.county[each.key].id
  instances  = 0
  cores      = 0
  ram        = 0
}

resource "openstack_blockstorage_quotaset_v3" "county" {
  for_each   = toset(["north", "south"])
  project_id = openstack_identity_project_v3.county[each.key].id
  volumes    = 0
  gigabytes  = 0
}

# The project is hidden in another configuration of the provider.
provider "openstack" {
  alias       = "second"
  region      = "sample-1"
  tenant_name = "sample-county-north"
}

resource "openstack_compute_instance_v2" "portal" {
  provider    = openstack.second
  name        = "portal"
  flavor_name = "small"
  image_name  = "sample-linux"
}
