provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

# Quotas are by region, and the network one is missing in sample-2.
resource "openstack_networking_quota_v2" "finance" {
  project_id  = openstack_identity_project_v3.finance.id
  network     = 2
  router      = 0
  floatingip  = 0
  rbac_policy = 0
}

resource "openstack_compute_quotaset_v2" "finance" {
  project_id = openstack_identity_project_v3.finance.id
  instances  = 10
}

resource "openstack_blockstorage_quotaset_v3" "finance" {
  project_id = openstack_identity_project_v3.finance.id
  volumes    = 10
}

resource "openstack_lb_quota_v2" "finance" {
  project_id   = openstack_identity_project_v3.finance.id
  loadbalancer = 2
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_network_v2" "away" {
  name      = "away"
  region    = "sample-2"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_compute_quotaset_v2" "away" {
  project_id = openstack_identity_project_v3.finance.id
  region     = "sample-2"
  instances  = 0
}

resource "openstack_blockstorage_quotaset_v3" "away" {
  project_id = openstack_identity_project_v3.finance.id
  region     = "sample-2"
  volumes    = 0
}
