provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

# The secret is closed, the container around it is not.
resource "openstack_keymanager_container_v1" "seal" {
  name = "seal"
  type = "generic"

  acl {
    read {
      project_access = false
      users          = [openstack_identity_user_v3.clerk.id]
    }
  }
}

resource "openstack_identity_user_v3" "clerk" {
  name               = "clerk"
  default_project_id = openstack_identity_project_v3.office.id
}
