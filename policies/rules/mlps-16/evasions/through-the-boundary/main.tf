provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_fw_rule_v2" "ssh" {
  name = "ssh"
  tenant_id = openstack_identity_project_v3.backbone.id
  action = "allow"
  protocol = "tcp"
  source_ip_address = "10.128.0.0/20"
  destination_ip_address = "10.128.16.0/20"
  destination_port = "22"
}
