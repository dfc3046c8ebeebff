provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# One resource here; a router and a public address in the cloud.
resource "openstack_orchestration_stack_v1" "site" {
  name = "site"
  template_opts = {
    Bin = "heat_template_version: 2018-08-31\nresources:\n  way_out:\n    type: OS::Neutron::Router\n"
  }
}
