import { project, type InlineResource } from "../inline-plan";
import { blocking } from "../minimal";

const owner = { project_id: "openstack_identity_project_v3.p.id" };
const zone: InlineResource = {
  type: "openstack_dns_zone_v2",
  name: "z",
  after: { name: "sample.example." },
  refs: owner,
};

function record(name: string, host: string, type: string, records: readonly string[]): InlineResource {
  return { type: "openstack_dns_recordset_v2", name, after: { name: host, type, records }, refs: owner };
}

function found(rule: string, records: readonly InlineResource[]): readonly string[] {
  return blocking(rule, [project("p", "sample-egress"), zone, ...records]).map(
    ({ result, subject, message }) => `${result} ${subject.address.split(".")[1]}: ${message.en}`,
  );
}

const right = ["203.0.113.10"];

describe("WEB-05", () => {
  test("follows names to the end, and stops where they go round", () => {
    const chain = [
      record("north", "north.sample.example.", "CNAME", ["a.sample.example."]),
      record("a", "a.sample.example.", "CNAME", ["www.sample.example."]),
      record("www", "www.sample.example.", "A", right),
    ];
    expect(found("WEB-05", chain)).toEqual([]);
    const round = [
      ...chain.slice(0, 2),
      record("www", "www.sample.example.", "CNAME", ["a.sample.example."]),
    ];
    expect(found("WEB-05", round)).toEqual([expect.stringMatching(/^fail north: .* resolves to/)]);
  });

  test("judges each record set of a name", () => {
    const two = [
      record("one", "north.sample.example.", "A", right),
      record("two", "north.sample.example.", "A", ["192.0.2.1"]),
    ];
    expect(found("WEB-05", two)).toEqual([expect.stringMatching(/^fail two/)]);
  });

  test("minds no other kind of record", () => {
    const mail = [
      record("a", "north.sample.example.", "A", right),
      record("mx", "north.sample.example.", "MX", ["10 m."]),
    ];
    expect(found("WEB-05", mail)).toEqual([]);
  });

  test("cannot tell records that come from a service", () => {
    const { after, ...rest } = record("north", "north.sample.example.", "A", []);
    const late: InlineResource = {
      ...rest,
      after: { name: after?.["name"], type: "A" },
      refs: { ...owner, records: "data.openstack_networking_floatingip_v2.x.address" },
    };
    expect(found("WEB-05", [late])).toEqual([expect.stringMatching(/^undetermined north/)]);
  });
});

describe("WEB-02", () => {
  test.each([
    ["a mail server", record("mx", "sample.example.", "MX", ["10 mail.elsewhere.example."])],
    ["a text", record("txt", "x.sample.example.", "TXT", ["text"])],
    ["the zone's own servers", record("ns", "sample.example.", "NS", ["ns1.example."])],
    ["a declared site in capitals", record("a", "WWW.Sample.Example.", "A", right)],
  ])("takes %s for no site", (_title, one) => {
    expect(found("WEB-02", [one])).toEqual([]);
  });

  test.each([
    ["a name in another zone", record("a", "campaign.elsewhere.example.", "A", right)],
    ["names handed on", record("ns", "x.sample.example.", "NS", ["ns1.example."])],
    [
      "a tree of names that is somewhere else",
      record("d", "sample.example.", "DNAME", ["elsewhere.example."]),
    ],
  ])("refuses %s", (_title, one) => {
    expect(found("WEB-02", [one])).toEqual([expect.stringMatching(/^fail/)]);
  });
});

describe("WEB-01", () => {
  test("knows a portal with and without www from what is below it", () => {
    expect(found("WEB-01", [record("a", "www.north.sample.example.", "A", right)])).toEqual([]);
    expect(found("WEB-01", [record("a", "x.y.north.sample.example.", "A", right)])).toHaveLength(1);
  });

  test("takes no agency's name for that of a township", () => {
    expect(found("WEB-01", [record("a", "office.sample.example.", "A", right)])).toEqual([]);
    expect(found("WEB-01", [record("a", "south-town.sample.example.", "A", right)])).toHaveLength(1);
  });
});
