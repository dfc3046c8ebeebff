import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { runRule } from "../minimal";

const backbone = { tenant_id: "openstack_identity_project_v3.backbone.id" };

function resultsOf(rule: string, after: object): readonly string[] {
  const resource: InlineResource = {
    type: "openstack_fw_rule_v2",
    name: "pass",
    after: { action: "allow", protocol: "tcp", ...after },
    refs: backbone,
  };
  const plan = inlinePlan([project("backbone", "sample-backbone"), resource]);
  return runRule(rule, [plan])
    .findings.filter(({ subject }) => subject.stack !== undefined)
    .map(({ result }) => result);
}

const agencies = { source_ip_address: "10.128.0.0/20", destination_ip_address: "10.128.16.0/20" };
const replies = { source_port: "443", destination_port: "1024:65535" };

describe.each(["MLPS-16", "MLPS-19"])("%s on firewall rules", (rule) => {
  test("replies of a service are no request", () => {
    expect(resultsOf(rule, { ...agencies, ...replies })).toEqual([]);
  });

  test("what only looks like replies is one: from any port, or to privileged ones", () => {
    expect(resultsOf(rule, { ...agencies, source_port: "1:65535", destination_port: "1024:65535" })).toEqual([
      "fail",
    ]);
    expect(resultsOf(rule, { ...agencies, source_port: "443", destination_port: "3389" })).toEqual(["fail"]);
  });

  test("a rule that denies opens nothing", () => {
    expect(resultsOf(rule, { ...agencies, action: "deny", destination_port: "3389" })).toEqual([]);
  });

  test("a disabled rule is live at first and is judged", () => {
    expect(resultsOf(rule, { ...agencies, enabled: false, destination_port: "3389" })).toEqual(["fail"]);
  });
});

describe("MLPS-16 on the way into the management zone", () => {
  const into = { source_ip_address: "10.128.0.0/20", destination_ip_address: "10.161.0.0/24" };

  test("logs, time and names come in, other ports do not", () => {
    expect(resultsOf("MLPS-16", { ...into, destination_port: "6514" })).toEqual(["pass"]);
    expect(resultsOf("MLPS-16", { ...into, protocol: "udp", destination_port: "53" })).toEqual(["pass"]);
    expect(resultsOf("MLPS-16", { ...into, destination_port: "443" })).toEqual(["fail"]);
    expect(resultsOf("MLPS-16", { ...into, destination_port: "6500:6600" })).toEqual(["fail"]);
  });

  test("the bastion goes out to the machines", () => {
    const out = { source_ip_address: "10.161.0.0/24", destination_ip_address: "10.128.16.0/20" };
    expect(resultsOf("MLPS-16", { ...out, destination_port: "22" })).toEqual(["pass"]);
  });
});
