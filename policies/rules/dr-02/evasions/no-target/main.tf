provider "openstack" {
  region      = "sample-2"
  tenant_name = "sample-recovery"
}

resource "openstack_identity_project_v3" "recovery" {
  name = "sample-recovery"
}

resource "openstack_compute_quotaset_v2" "recovery" {
  project_id = openstack_identity_project_v3.recovery.id
  instances  = 10
  cores      = 20
  ram        = 40960
}
