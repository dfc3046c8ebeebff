provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# Start-up text without a secret, and a key pair made outside.
resource "openstack_compute_instance_v2" "web" {
  name        = "web"
  flavor_name = "small"
  image_name  = "sample-linux"
  key_pair    = openstack_compute_keypair_v2.desk.name
  user_data   = "#cloud-config\nssh_pwauth: false\nusers:\n  - name: deploy\n    lock_passwd: true\n"

  metadata = {
    system = "budget"
    tier   = "web"
  }

  network {
    port = openstack_networking_port_v2.web.id
  }
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}

resource "openstack_networking_port_v2" "web" {
  network_id = openstack_networking_network_v2.office.id
}

resource "openstack_compute_keypair_v2" "desk" {
  name       = "desk"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE desk"
}
