provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# Only a template: clusters are made from it by anybody who may use it.
resource "openstack_containerinfra_clustertemplate_v1" "small" {
  name                = "small"
  image               = "sample-linux"
  coe                 = "kubernetes"
  external_network_id = "outside"
  public              = true
}
