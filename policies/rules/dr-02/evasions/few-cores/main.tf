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
  cores      = 2
  ram        = 40960
}

resource "openstack_blockstorage_volume_v3" "budget" {
  name        = "recovery-budget"
  size        = 50
  volume_type = "ssd"
  metadata    = { system = "budget" }
}

resource "openstack_compute_instance_v2" "budget" {
  name        = "budget"
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = "budget" }
}
