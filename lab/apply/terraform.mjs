import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layout.mjs";

/** How many resources at once, as Terraform's own default. */
const parallelism = 10;

/** Terraform on the stacks of one environment, each in a folder of its own below `folder`. */
export class Terraform {
  constructor(folder) {
    this.folder = folder;
    this.data = join(folder, "data");
  }

  /** Writes template and input values of a stack. */
  layOut(stack) {
    const place = this.place(stack.id);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "cdk.tf.json"), stack.template);
    const values = stack.inputs.map(({ variable, stack: from, output }) => [
      variable,
      this.outputs(from)[output]?.value,
    ]);
    writeFileSync(join(place, "terraform.tfvars.json"), JSON.stringify(Object.fromEntries(values)));
  }

  async apply(stack, targets = []) {
    await this.init(stack);
    return this.run(stack, ["apply", "-auto-approve", ...this.options(), ...targets]);
  }

  /** Whether a plan after the apply finds nothing to change. */
  async planIsEmpty(stack) {
    return this.run(stack, ["plan", "-detailed-exitcode", ...this.options()]);
  }

  async destroy(stack) {
    if (!existsSync(join(this.place(stack.id), "terraform.tfstate"))) return { ok: true, output: "" };
    await this.init(stack);
    return this.run(stack, ["destroy", "-auto-approve", ...this.options()]);
  }

  /** Arguments that apply the project of a stack, and the right to build in it, before all else. */
  projectTargets(stack) {
    const { resource } = JSON.parse(stack.template);
    return ["openstack_identity_project_v3", "openstack_identity_role_assignment_v3"].flatMap((type) =>
      Object.keys(resource[type] ?? {}).map((name) => `-target=${type}.${name}`),
    );
  }

  outputs(id) {
    return JSON.parse(readFileSync(join(this.place(id), "terraform.tfstate"), "utf8")).outputs;
  }

  place(id) {
    return join(this.folder, id);
  }

  options() {
    return ["-input=false", "-no-color", `-parallelism=${parallelism}`];
  }

  // All stacks have the same provider and backend, so one initialised folder serves them.
  async init(stack) {
    const lock = ".terraform.lock.hcl";
    const kept = join(this.folder, lock);
    const own = join(this.place(stack.id), lock);
    if (existsSync(kept) && existsSync(this.data)) return copyFileSync(kept, own);
    const result = await this.run(stack, ["init", "-input=false", "-no-color"]);
    if (!result.ok) throw new Error(result.output);
    copyFileSync(own, kept);
  }

  run(stack, args) {
    return new Promise((resolve) => {
      const child = spawn("terraform", args, {
        cwd: this.place(stack.id),
        env: {
          ...process.env,
          TF_DATA_DIR: this.data,
          TF_CLI_CONFIG_FILE: join(root, ".egov", "terraform.tfrc"),
          CHECKPOINT_DISABLE: "1",
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let output = "";
      child.stdout.on("data", (data) => (output += data));
      child.stderr.on("data", (data) => (output += data));
      child.on("error", (error) => resolve({ ok: false, output: error.message }));
      child.on("close", (code) => {
        writeFileSync(join(this.place(stack.id), `${args[0]}.log`), output);
        resolve({ ok: code === 0, output });
      });
    });
  }
}
