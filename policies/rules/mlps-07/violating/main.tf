provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

# Neutron adds "allow all egress" to this group: delete_default_rules is not written.
resource "openstack_networking_secgroup_v2" "web" {
  name      = "web"
  tenant_id = openstack_identity_project_v3.finance.id
}
