import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EstateJson, ResourceJson } from "../../bin/estate-json";
import { main } from "../../bin/egov";
import { small, surroundings } from "../bin/surroundings";
import { onPath, root, testWith } from "../tools";
import { temporaryFolder } from "../workflow/hand-made";

const conftest = join(root, ".egov", "tools", process.platform === "win32" ? "conftest.exe" : "conftest");
const canBuild = onPath("go");

// Built once; later runs find it as built.
beforeAll(() => {
  if (canBuild) spawnSync(process.execPath, ["scripts/conftest.mjs"], { cwd: root, stdio: "ignore" });
}, 900_000);

const withConftest = testWith(
  canBuild || existsSync(conftest),
  "needs conftest, and Go is missing to build it",
);

type Editable<T> = { -readonly [Name in keyof T]: T[Name] };

async function estate(): Promise<EstateJson> {
  const recorded = surroundings();
  await main(["estate", small, "--early"], recorded.io);
  return JSON.parse(recorded.out()) as EstateJson;
}

/** Messages of the rules of docs/rego on an estate. */
function denied(input: EstateJson): readonly string[] {
  const file = join(temporaryFolder(), "estate.json");
  writeFileSync(file, JSON.stringify(input));
  const { stdout, stderr } = spawnSync(
    conftest,
    ["test", "--policy", "docs/rego", "--output", "json", file],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (stdout === "") throw new Error(stderr);
  const [result] = JSON.parse(stdout) as [{ failures?: readonly { msg: string }[] }];
  return (result.failures ?? []).map(({ msg }) => msg);
}

function agencyPort({ resources }: EstateJson): Editable<ResourceJson> {
  const found = resources.find(
    ({ type, owner }) => type === "openstack_networking_port_v2" && owner?.kind === "agency",
  );
  if (!found) throw new Error("No port of an agency");
  return found;
}

withConftest("an environment that keeps the house rules passes", async () => {
  expect(denied(await estate())).toEqual([]);
});

withConftest("a port on the network of another agency is denied, along the edge", async () => {
  const input = await estate();
  const port = agencyPort(input);
  const other = input.resources.find(
    ({ type, owner }) =>
      type === "openstack_networking_network_v2" &&
      owner?.kind === "agency" &&
      owner.unit !== port.owner?.unit,
  );
  port.references = [{ attribute: "network_id", stack: other?.stack ?? "", address: other?.address ?? "" }];
  expect(denied(input)).toEqual([
    `${port.stack}::${port.address} of ${port.owner?.unit} stands on a network of ${other?.owner?.unit}`,
  ]);
});

withConftest("what cannot be told is denied", async () => {
  const input = await estate();
  const port = agencyPort(input);
  port.references = [];
  port.unknown = { network_id: "cannot follow local.network" };
  expect(denied(input)).toEqual([
    `${port.stack}::${port.address}: its network cannot be told: cannot follow local.network`,
  ]);
});

withConftest("a port without port security is denied", async () => {
  const input = await estate();
  const port = agencyPort(input);
  port.attributes = { ...port.attributes, port_security_enabled: false };
  expect(denied(input).join()).toContain("has no port security");
});

withConftest("the example is formatted as its tool formats it", () => {
  const { status } = spawnSync(conftest, ["fmt", "--check", "docs/rego"], { cwd: root });
  expect(status).toBe(0);
});
