import type { Estate } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { at, fixture, short } from "./plans";

describe("a real plan of a refactoring", () => {
  let estate: Estate;
  beforeEach(() => {
    estate = buildEstate([fixture("refactored")]);
  });
  const get = (address: string) => at(estate, "refactored", address);

  test("what is moved exists once, at its new address, and says where it came from", () => {
    const moved = get("openstack_networking_network_v2.moved");
    expect(moved).toMatchObject({ action: "no-op", movedFrom: "openstack_networking_network_v2.old" });
    expect(estate.ofType("openstack_networking_network_v2")).toEqual([moved]);
    expect(get("openstack_networking_secgroup_v2.renamed")).toMatchObject({
      action: "update",
      movedFrom: "openstack_networking_secgroup_v2.before",
      region: "sample-2",
      provider: "openstack.recovery",
    });
  });

  test("what is imported is judged like all others", () => {
    expect(get("terraform_data.imported")).toMatchObject({ action: "no-op", imported: true });
    expect(get("openstack_networking_network_v2.moved").imported).toBeUndefined();
  });

  test("what is forgotten does not exist afterwards, and a replacement that is created first is one", () => {
    expect(get("terraform_data.forgotten")).toMatchObject({ action: "forget", after: null });
    expect(get("terraform_data.first").action).toBe("replace");
  });

  test("a data source that is read at apply leads on to what it looks for", () => {
    const data = get("data.openstack_networking_subnet_v2.later");
    expect(data).toMatchObject({ mode: "data", action: "read" });
    expect(short(estate.get(data, "network_id"))).toMatchObject({ state: "known" });
    const port = get("openstack_networking_port_v2.of_data");
    // The value is known by now, so it leads to the network as well.
    expect(estate.targets(port, "network_id").map(({ address }) => address)).toEqual([
      data.address,
      "openstack_networking_network_v2.moved",
    ]);
  });

  test("a check block is no resource and does not stand in the way", () => {
    expect(estate.resources.some(({ address }) => address.startsWith("check."))).toBe(false);
  });
});
