import { project, type InlineResource } from "../inline-plan";
import { blocking } from "../minimal";

const role = (name: string): InlineResource => ({
  type: "openstack_identity_role_v3",
  name: "role",
  after: { name },
});
const group = (name: string): InlineResource => ({
  type: "openstack_identity_group_v3",
  name: "group",
  after: { name },
});
const assignment = (refs: Record<string, string>, after: object = {}): InlineResource => ({
  type: "openstack_identity_role_assignment_v3",
  name: "given",
  after: { ...after },
  refs: { role_id: "openstack_identity_role_v3.role.id", ...refs },
});
const projects = [project("finance", "sample-finance"), project("office", "sample-office")];
const toGroup = { group_id: "openstack_identity_group_v3.group.id" };
const inFinance = { project_id: "openstack_identity_project_v3.finance.id" };

function results(...resources: readonly InlineResource[]): readonly string[] {
  return blocking("OST-25", [...projects, ...resources]).map(({ result }) => result);
}

describe("a role", () => {
  const given = assignment({ ...toGroup, ...inFinance });

  test.each([
    ["of operators in their own project", "operator", "sample-finance-operators", []],
    ["of operators elsewhere", "operator", "sample-office-operators", ["fail"]],
    ["of administrators for a unit", "audit-admin", "sample-finance-auditors", ["fail"]],
    ["of an administrator of OpenStack for a unit", "cloud_admin", "sample-finance-operators", ["fail"]],
    ["of administrators for the platform's group", "audit-admin", "minimal-audit-administrators", []],
    ["of operators for the platform's deployers", "operator", "minimal-deployers", []],
  ])("%s", (_, name, members, expected) => {
    expect(results(role(name), group(members), given)).toEqual(expected);
  });

  test("on a domain", () => {
    const onDomain = assignment(toGroup, { domain_id: "default" });
    expect(results(role("operator"), group("minimal-deployers"), onDomain)).toEqual(["fail"]);
  });

  test("of a group that no plan knows is undetermined", () => {
    const unknown = assignment(inFinance, { group_id: "0123456789abcdef0123456789abcdef" });
    expect(results(role("operator"), unknown)).toEqual(["undetermined"]);
  });

  test("of a group whose name nobody knows before apply is undetermined, whoever makes the group", () => {
    const nameless: InlineResource = {
      type: "openstack_identity_group_v3",
      name: "group",
      refs: { name: "terraform_data.name.output" },
    };
    expect(results(role("operator"), nameless, given)).toEqual(["undetermined"]);
  });

  test.each([
    ["finance", []],
    ["office", ["fail"]],
  ])("of a user whose default project is %s", (home, expected) => {
    const user: InlineResource = {
      type: "openstack_identity_user_v3",
      name: "clerk",
      after: { name: "clerk" },
      refs: { default_project_id: `openstack_identity_project_v3.${home}.id` },
    };
    const toUser = assignment({ user_id: "openstack_identity_user_v3.clerk.id", ...inFinance });
    expect(results(role("operator"), user, toUser)).toEqual(expected);
  });

  test("of a user that no plan knows is undetermined", () => {
    const toUser = assignment(inFinance, { user_id: "0123456789abcdef0123456789abcdef" });
    expect(results(role("operator"), toUser)).toEqual(["undetermined"]);
  });
});

describe("a project", () => {
  const made = (name: string, after: object = {}, refs: Record<string, string> = {}): InlineResource => ({
    type: "openstack_identity_project_v3",
    name: "made",
    after: { name, ...after },
    refs,
  });

  test.each([
    ["of a unit", made("sample-exchange"), []],
    ["of nobody", made("shadow"), ["fail"]],
    ["that is a domain", made("sample-exchange", { is_domain: true }), ["fail"]],
    ["under another unit", made("sample-exchange", {}, inFinanceParent()), ["fail"]],
    [
      "under one that no plan knows",
      made("sample-exchange", { parent_id: "a".repeat(32) }),
      ["undetermined"],
    ],
    [
      "that stands under its domain",
      made("sample-exchange", { parent_id: "default", domain_id: "default" }),
      [],
    ],
  ])("%s", (_, resource, expected) => {
    expect(results(resource)).toEqual(expected);
  });

  function inFinanceParent(): Record<string, string> {
    return { parent_id: "openstack_identity_project_v3.finance.id" };
  }
});
