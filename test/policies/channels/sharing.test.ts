import { blocking } from "../minimal";
import { project, type InlineResource } from "../inline-plan";

const finance = { tenant: "sample-finance" };

function results(rule: string, resources: readonly InlineResource[]): readonly string[] {
  return blocking(rule, resources, finance).map(({ result }) => result);
}

describe("readers of a container", () => {
  const container = (after: object): InlineResource => ({
    type: "openstack_objectstorage_container_v1",
    name: "archive",
    after: { name: "archive", ...after },
  });

  test.each([
    ["nobody", {}, []],
    ["its own project", { container_read: "sample-finance:*" }, []],
    ["its own project twice", { container_read: "sample-finance:a, sample-finance:b" }, []],
    ["referrers that are kept out", { container_read: ".r:-.example" }, []],
    ["everybody", { container_read: ".r:*" }, ["fail"]],
    ["everybody, in the long form", { container_read: ".referrer:*" }, ["fail"]],
    ["any project", { container_write: "*:*" }, ["fail"]],
    ["one of two elements", { container_read: "sample-finance:*,sample-office:*" }, ["fail"]],
    ["a project of another cloud", { container_read: "somewhere:*" }, ["fail"]],
    ["a project by an id", { container_read: "0123456789abcdef0123456789abcdef:*" }, ["undetermined"]],
    ["a key for URLs", { metadata: { "Temp-URL-Key": "x" } }, ["fail"]],
    ["a copy at the recovery site", { container_sync_to: "//realm/sample-2/AUTH_x/copy" }, []],
    ["a copy at the same site", { container_sync_to: "//realm/sample-1/AUTH_x/copy" }, ["fail"]],
  ])("%s", (_, after, expected) => {
    expect(results("OST-23", [container(after)])).toEqual(expected);
  });
});

describe("addresses that mount a share", () => {
  const share: InlineResource = {
    type: "openstack_sharedfilesystem_share_v2",
    name: "files",
    after: { name: "files" },
  };
  const access = (after: object): InlineResource => ({
    type: "openstack_sharedfilesystem_share_access_v2",
    name: "desks",
    after: { access_type: "ip", access_level: "rw", ...after },
    refs: { share_id: "openstack_sharedfilesystem_share_v2.files.id" },
  });

  test.each([
    ["its own", { access_to: "10.128.16.20" }, []],
    ["its own block", { access_to: "10.128.16.0/20" }, []],
    ["all", { access_to: "0.0.0.0/0" }, ["fail"]],
    ["those of IPv6", { access_to: "::/0" }, ["fail"]],
    ["a user", { access_type: "user", access_to: "clerk" }, ["undetermined"]],
  ])("%s", (_, after, expected) => {
    expect(results("OST-22", [share, access(after)])).toEqual(expected);
  });
});

describe("who offers an image to all", () => {
  const image: InlineResource = {
    type: "openstack_images_image_v2",
    name: "base",
    after: { name: "base", visibility: "community" },
  };

  test("the platform may", () => {
    expect(blocking("OST-21", [image], { tenant: "sample-backbone" })).toEqual([]);
  });

  test("a unit may not", () => {
    expect(results("OST-21", [image])).toEqual(["fail"]);
  });

  test("a project that cannot be told is not the platform", () => {
    expect(blocking("OST-21", [image]).map(({ result }) => result)).toEqual(["fail"]);
  });
});

test("a volume restored from a backup that no plan knows is undetermined", () => {
  const volume = {
    type: "openstack_blockstorage_volume_v3",
    name: "data",
    after: { size: 1, backup_id: "0b8ec1d2-7a4f-4d9b-9f0e-2c1a5b6d7e8f" },
  };
  expect(results("OST-27", [volume])).toEqual(["undetermined"]);
});

test("a type of volumes open to a declared unit passes, to another project not", () => {
  const access = (name: string): InlineResource => ({
    type: "openstack_blockstorage_volume_type_access_v3",
    name,
    refs: { project_id: `openstack_identity_project_v3.${name}.id` },
  });
  const projects = [project("office", "sample-office"), project("shadow", "shadow")];
  const found = blocking("OST-27", [...projects, access("office"), access("shadow")]);
  expect(found.map(({ subject }) => subject.address)).toEqual([
    "openstack_blockstorage_volume_type_access_v3.shadow",
  ]);
});
