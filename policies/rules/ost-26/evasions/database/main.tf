provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_db_instance_v1" "ledger" {
  count = 1
  name  = "ledger"
  size  = 10
  volume_type = "ssd"

  datastore {
    type    = "mysql"
    version = "8.0"
  }
}
