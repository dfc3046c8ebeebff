import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The one provider of this project, pinned. */
export const provider = {
  name: "openstack",
  source: "terraform-provider-openstack/openstack",
  address: "registry.terraform.io/terraform-provider-openstack/openstack",
  version: "3.4.0",
  module: "github.com/terraform-provider-openstack/terraform-provider-openstack/v3",
  executable: "terraform-provider-openstack_v3.4.0",
};

const openstack = join(root, "providers", "openstack");
const work = join(root, ".egov");

/** Where set-up reads and writes. */
export const paths = {
  work,
  stamps: join(work, "stamps"),
  mirror: join(work, "mirror"),
  tools: join(work, "tools"),
  cliConfig: join(work, "terraform.tfrc"),
  result: join(work, "setup.json"),
  lock: join(work, "setup.lock"),
  openstack,
  schema: join(openstack, "schema.json"),
  module: join(openstack, "module"),
  bindings: join(openstack, "lib"),
  dist: join(root, "dist"),
};
