provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_networking_network_v2" "sites" {
  name      = "sites"
  tenant_id = openstack_identity_project_v3.backbone.id
  segments {
    network_type     = "vlan"
    physical_network = "physnet-sites"
    segmentation_id  = 300
  }
}

resource "openstack_networking_subnet_v2" "sites" {
  name       = "sites"
  network_id = openstack_networking_network_v2.sites.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.255.0.0/30"
}

# A second segment of a declared network: Neutron bridges them.
resource "openstack_networking_segment_v2" "more" {
  network_id       = openstack_networking_network_v2.sites.id
  network_type     = "vlan"
  physical_network = "physnet-sites"
  segmentation_id  = 301
}
