provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_keymanager_secret_v1" "seal" {
  name = "seal"

  acl {
    read {
      users = [for reader in ["clerk"] : openstack_identity_user_v3.clerk.id]
    }
  }
}

resource "openstack_identity_user_v3" "clerk" {
  name               = "clerk"
  default_project_id = openstack_identity_project_v3.office.id
}
