import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { runRule } from "../minimal";

const role = (kind: string, name = `${kind}-admin`): InlineResource => ({
  type: "openstack_identity_role_v3",
  name: kind,
  after: { name },
});
const group = (name: string): InlineResource => ({
  type: "openstack_identity_group_v3",
  name,
  after: { name },
});

function grant(
  name: string,
  kind: string,
  holder: object,
  place: object,
  type = "role_assignment",
): InlineResource {
  return {
    type: `openstack_identity_${type}_v3`,
    name,
    after: {},
    refs: { role_id: `openstack_identity_role_v3.${kind}.id`, ...holder, ...place },
  };
}

const to = (name: string) => ({ group_id: `openstack_identity_group_v3.${name}.id` });
const on = (name: string) => ({ project_id: `openstack_identity_project_v3.${name}.id` });
const base = [
  project("backbone", "sample-backbone"),
  project("exchange", "sample-exchange"),
  role("system"),
  role("security"),
  role("audit"),
  group("a"),
  group("b"),
];

function resultsOf(...resources: readonly InlineResource[]): readonly string[] {
  return runRule("MLPS-17", [inlinePlan([...base, ...resources])])
    .findings.filter(({ subject }) => subject.stack !== undefined)
    .map(({ result }) => result)
    .sort();
}

describe("MLPS-17", () => {
  test("one group may hold different kinds on different projects", () => {
    expect(
      resultsOf(grant("x", "system", to("a"), on("backbone")), grant("y", "audit", to("a"), on("exchange"))),
    ).toEqual(["pass", "pass"]);
  });

  test("one group may hold one kind on many projects", () => {
    expect(
      resultsOf(grant("x", "audit", to("a"), on("backbone")), grant("y", "audit", to("a"), on("exchange"))),
    ).toEqual(["pass", "pass"]);
  });

  test("other roles do not count", () => {
    const reader = role("reader", "reader");
    expect(
      resultsOf(
        reader,
        grant("x", "system", to("a"), on("backbone")),
        grant("y", "reader", to("a"), on("backbone")),
      ),
    ).toEqual(["pass"]);
  });

  test("a role whose name no plan tells cannot be judged", () => {
    const lost: InlineResource = {
      type: "openstack_identity_role_assignment_v3",
      name: "lost",
      after: { role_id: "0123456789abcdef0123456789abcdef" },
      refs: { ...to("a"), ...on("backbone") },
    };
    expect(resultsOf(lost)).toEqual(["undetermined"]);
  });

  test("an assignment on the domain meets those on every project", () => {
    const domain: InlineResource = {
      type: "openstack_identity_role_assignment_v3",
      name: "domain",
      after: { domain_id: "default" },
      refs: { role_id: "openstack_identity_role_v3.audit.id", ...to("a") },
    };
    expect(resultsOf(grant("x", "system", to("a"), on("exchange")), domain)).toEqual(["fail", "fail"]);
  });
});
