import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The one provider of this project, pinned. */
export const provider = {
  name: "openstack",
  source: "terraform-provider-openstack/openstack",
  version: "3.4.0",
  module: "github.com/terraform-provider-openstack/terraform-provider-openstack/v3",
  executable: "terraform-provider-openstack_v3.4.0",
  // The same short source address means another host to each engine, so the mirror answers for both.
  hosts: { terraform: "registry.terraform.io", tofu: "registry.opentofu.org" },
};

const openstack = join(root, "providers", "openstack");
const work = join(root, ".egov");

/** Where set-up reads and writes. */
export const paths = {
  work,
  stamps: join(work, "stamps"),
  scratch: join(work, "scratch"),
  lock: join(work, "lock"),
  mirror: join(work, "mirror"),
  tools: join(work, "tools"),
  cliConfig: join(work, "terraform.tfrc"),
  record: join(work, "setup.json"),
  openstack,
  schema: join(openstack, "schema.json"),
  module: join(openstack, "module"),
  bindings: join(openstack, "lib"),
  nodeModules: join(root, "node_modules"),
  dist: join(root, "dist"),
};

const systems = { win32: "windows" };
const processors = { x64: "amd64", ia32: "386" };

/** This machine in the words of Terraform and Go, such as `linux_amd64`. */
export const platform = `${systems[process.platform] ?? process.platform}_${processors[process.arch] ?? process.arch}`;
