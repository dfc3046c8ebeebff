/** Arguments that are secrets: written at all, they stand in plan and state. */
export const secretArguments: Readonly<Record<string, readonly string[]>> = {
  openstack_compute_instance_v2: ["admin_pass"],
  openstack_dns_transfer_accept_v2: ["key"],
  openstack_db_user_v1: ["password"],
  openstack_identity_application_credential_v3: ["secret"],
  openstack_identity_user_v3: ["password"],
  openstack_images_image_v2: ["image_source_password"],
  openstack_keymanager_secret_v1: ["payload"],
  openstack_networking_bgp_peer_v2: ["password"],
  openstack_objectstorage_container_v1: ["container_sync_key"],
  openstack_objectstorage_tempurl_v1: ["key"],
  openstack_sharedfilesystem_securityservice_v2: ["password"],
  openstack_vpnaas_site_connection_v2: ["psk"],
};

/** Free texts and maps in which a secret may hide, of any type that has them. */
export const freeTexts: readonly string[] = [
  "user_data",
  "metadata",
  "value_specs",
  "parameters",
  "environment_opts",
  "template_opts",
  "content",
  "extra",
  "labels",
  "description",
];

/** Blocks with a free text, by type. */
export const freeBlocks: Readonly<
  Record<string, readonly (readonly [block: string, text: string, name?: string])[]>
> = {
  openstack_compute_instance_v2: [["personality", "content"]],
  openstack_db_configuration_v1: [["configuration", "value", "name"]],
};

/** Arguments of a provider configuration that are secrets. */
export const providerSecrets: readonly string[] = [
  "password",
  "token",
  "application_credential_secret",
  "key",
];
