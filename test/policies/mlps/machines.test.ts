import { inlinePlan, type InlineResource } from "../inline-plan";
import { runRule } from "../minimal";

function web(at: number, after: object, refs: Readonly<Record<string, string>> = {}): InlineResource {
  return {
    type: "openstack_compute_instance_v2",
    name: `web-${at}`,
    after: { metadata: { system: "budget", tier: "web" }, ...after },
    refs,
  };
}

function resultOf(...resources: readonly InlineResource[]): string | undefined {
  const { findings } = runRule("MLPS-03", [inlinePlan(resources, { tenant: "sample-finance" })]);
  return findings.find(({ subject }) => subject.address.endsWith("budget/tiers/web"))?.result;
}

describe("MLPS-03 on instances of level 3", () => {
  test("zones of availability of their own keep them apart as well", () => {
    expect(resultOf(web(1, { availability_zone: "a" }), web(2, { availability_zone: "b" }))).toBe("pass");
    expect(resultOf(web(1, { availability_zone: "a" }), web(2, { availability_zone: "a" }))).toBe("fail");
  });

  test("nothing keeps apart what names neither group nor zone", () => {
    expect(resultOf(web(1, {}), web(2, {}))).toBe("fail");
  });

  test("an instance that the change deletes is none", () => {
    const gone: InlineResource = { ...web(2, {}), actions: ["delete"], before: {} };
    expect(resultOf(web(1, { availability_zone: "a" }), gone)).toBe("fail");
  });

  test("a system without instances in the plans is not judged, and that is said", () => {
    const { findings } = runRule("MLPS-03", [
      inlinePlan([{ type: "openstack_networking_network_v2", name: "n", after: {} }]),
    ]);
    const budget = findings.find(({ subject }) => subject.address.endsWith("systems/budget"));
    expect(budget).toMatchObject({ result: "not-applicable" });
    expect(budget?.message.en).toMatch(/plans have nothing of budget/);
  });
});
