import { NetworkingNetworkV2 } from "@cdktf/provider-openstack/lib/networking-network-v2";
import { OpenstackProvider } from "@cdktf/provider-openstack/lib/provider";
import { TerraformStack, Testing } from "cdktf";
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

function loadedFolders(statement: string): number {
  const script = `${statement}; console.log(Object.keys(require.cache).filter((file) => file.includes("providers/openstack/lib/")).length)`;
  return Number(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }));
}

describe("provider bindings", () => {
  test("a resource synthesises with the pinned provider", () => {
    const stack = new TerraformStack(Testing.app(), "one");
    new OpenstackProvider(stack, "openstack", {});
    new NetworkingNetworkV2(stack, "network", { name: "zone-exchange", adminStateUp: true });

    const json = JSON.parse(Testing.synth(stack)) as Record<string, unknown>;

    expect(json).toMatchObject({
      terraform: {
        required_providers: {
          openstack: { source: "terraform-provider-openstack/openstack", version: "3.4.0" },
        },
      },
      resource: { openstack_networking_network_v2: { network: { name: "zone-exchange" } } },
    });
  });

  test("loading one resource does not load the others", () => {
    expect(loadedFolders(`require("@cdktf/provider-openstack/lib/networking-network-v2")`)).toBe(1);
  });

  test("the package's root loads a resource when it is asked for", () => {
    expect(
      loadedFolders(`require("@cdktf/provider-openstack").networkingNetworkV2.NetworkingNetworkV2`),
    ).toBe(2);
  });
});
