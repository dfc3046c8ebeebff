provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_quota_v2" "finance" {
  project_id  = openstack_identity_project_v3.finance.id
  network     = 2
  router      = 0
  floatingip  = 0
  rbac_policy = 0
}

resource "openstack_compute_quotaset_v2" "finance" {
  project_id = openstack_identity_project_v3.finance.id
  instances  = -1
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
