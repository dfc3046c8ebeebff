import type { Environment } from "../../../environments/model";
import type { AgencyFile, ProjectFile } from "../../../environments/types";
import { inlinePlan } from "../inline-plan";
import { isBlocking, minimalEnvironment, runRule } from "../minimal";

const base = minimalEnvironment();
const plan = inlinePlan([{ type: "openstack_networking_network_v2", name: "n" }]);
const [project] = base.projects;

function document(date: string, number = `No. ${date}`) {
  return { number, date };
}

/** A project with the steps that are given. */
function withProject(
  approvals: ProjectFile["approvals"],
  ceiling = "2026-05-10",
  agency: Partial<AgencyFile["duties"]> = { egress: "none" },
): Environment {
  if (!project) throw new Error("The fixture has no project");
  return {
    ...base,
    projects: [{ ...project, approvals, ceiling: { ...project.ceiling, document: document(ceiling) } }],
    agencies: base.agencies.map((each) =>
      each.id === project.owner ? { ...each, duties: { ...each.duties, ...agency } } : each,
    ),
  };
}

function blocked(rule: string, environment: Environment): readonly string[] {
  return runRule(rule, [plan], environment)
    .findings.filter(({ result }) => isBlocking(result))
    .map(({ message }) => message.en);
}

const steps = {
  egovOffice: document("2026-01-10"),
  finance: document("2026-02-10"),
  city: document("2026-03-10"),
  expertReview: document("2026-04-10"),
};

describe("OPN-10", () => {
  test("lets finance be heard before the e-government office, and steps share a day", () => {
    expect(blocked("OPN-10", withProject({ ...steps, finance: document("2026-01-05") }))).toEqual([]);
    expect(blocked("OPN-10", withProject({ ...steps, expertReview: document("2026-03-10", "x 2") }))).toEqual(
      [],
    );
  });

  test.each(["egovOffice", "finance", "city", "expertReview"] as const)(
    "wants %s before what follows",
    (step) => {
      const rest: ProjectFile["approvals"] = Object.fromEntries(
        Object.entries(steps).filter(([name]) => name !== step),
      );
      expect(blocked("OPN-10", withProject(rest))).toEqual([expect.stringMatching(/has the .+ but not the/)]);
    },
  );

  test.each([
    ["the e-government office after the city", { egovOffice: document("2026-03-11") }],
    ["finance after the city", { finance: document("2026-03-11") }],
    ["experts before the city", { expertReview: document("2026-03-09") }],
    ["experts after the ceiling", { expertReview: document("2026-05-11") }],
  ])("refuses %s", (_title, change) => {
    expect(blocked("OPN-10", withProject({ ...steps, ...change })).join()).toMatch(/comes before/);
  });

  test("asks no chain of what was approved before the opinion, but does of one on its day", () => {
    expect(blocked("OPN-10", withProject({ city: document("2017-09-24") }))).toEqual([]);
    expect(blocked("OPN-10", withProject({ city: document("2017-09-25") }))).toHaveLength(3);
  });
});

describe("OPN-12", () => {
  test.each([
    ["egress", "legacy", /own internet egress/],
    ["serverRoom", "to-move", /server room/],
    ["website", "to-merge", /website/],
  ] as const)("refuses a project while %s is %s", (duty, value, reason) => {
    const duties = { egress: "none", [duty]: value } as Partial<AgencyFile["duties"]>;
    expect(blocked("OPN-12", withProject(steps, undefined, duties))).toEqual([expect.stringMatching(reason)]);
  });

  test("lets a project be that is older than the opinion, and any once the duties are done", () => {
    const old = { ...steps, city: document("2017-09-24") };
    expect(blocked("OPN-12", withProject(old, undefined, { egress: "legacy" }))).toEqual([]);
    expect(blocked("OPN-12", withProject(steps, undefined, { serverRoom: "moved", egress: "none" }))).toEqual(
      [],
    );
  });
});
