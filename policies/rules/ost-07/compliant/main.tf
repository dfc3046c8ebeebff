provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

# Announces nothing of the inside.
resource "openstack_networking_bgp_speaker_v2" "carrier" {
  name                      = "carrier"
  tenant_id                 = openstack_identity_project_v3.egress.id
  local_as                  = 64512
  advertise_tenant_networks = false
}
