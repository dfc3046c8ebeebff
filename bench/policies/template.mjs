import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { root } from "../../scripts/setup/layout.mjs";
import { blockOf } from "./blocks.mjs";

/** Number of the unit whose real plan all others are cloned from; blocks 0 and 1 belong to the agencies of the fixture. */
export const templateNumber = 2;

const systems = 8;
const quotas =
  "{ instances: 50, cores: 100, ramGb: 200, volumes: 100, volumeGb: 2000, networks: 5, subnets: 5, ports: 100, securityGroups: 40, securityGroupRules: 400, loadBalancers: 20 }";

/** Id of a unit, of equal length for all, so that a clone is a replacement of texts. */
export function unitId(number) {
  return `unit-${String(number).padStart(3, "0")}`;
}

/**
 * Writes the small extranet of the fixtures with one more agency of a usual size: eight systems of two instances each.
 * @param target folder that does not exist yet
 */
export function writeBase(target) {
  cpSync(join(root, "test", "fixtures", "environments", "minimal"), target, { recursive: true });
  writeFileSync(join(target, "agencies", `${unitId(templateNumber)}.yaml`), agency(templateNumber));
  withoutFlows(join(target, "operations.yaml"));
  edit(join(target, "projects", "budget-renewal.yaml"), (document) =>
    document.setIn(["ceiling", "yuanPerYear"], 1_000_000_000),
  );
}

// Probes of every agency would make each clone a line in the plan of the operations.
function withoutFlows(file) {
  edit(file, (document) => {
    for (const system of document.get("systems").items) system.delete("flows");
  });
}

function edit(file, change) {
  const document = parseDocument(readFileSync(file, "utf8"));
  change(document);
  writeFileSync(file, document.toString());
}

function agency(number) {
  const id = unitId(number);
  const net = blockOf(number).prefix;
  const own = Array.from({ length: systems }, (_, at) => system(id, net, at + 1));
  return `# Everything in this file is invented.
id: ${id}
name: { zh: 虚构单位, en: Invented unit ${id} }
short: { zh: 虚构单位, en: ${id} }
tenant: sample-${id}
block: ${net}.0/20
duties: { egress: none, serverRoom: none, website: merged }
quotas: ${quotas}
networks:
  - { id: office, name: { zh: 办公, en: Office }, cidr: ${net}.0/24 }
systems:
${own.join("")}`;
}

function system(unit, net, number) {
  const first = 10 * (number + 1);
  const id = `${unit}-s${number}`;
  return `  - id: ${id}
    name: { zh: 业务, en: Business ${number} }
    classification: non-classified
    mlps: 2
    project: budget-renewal
    tiers:
      - id: web
        network: office
        flavor: small
        image: linux
        addresses: [${net}.${first + 1}, ${net}.${first + 2}]
        volumes:
          - { id: data, sizeGb: 10, type: ssd }
    loadBalancers:
      - { id: web, tier: web, address: ${net}.${first}, protocol: TCP, port: 443, memberPort: 8443 }
    flows:
      - id: desks-to-web
        from: network:office
        to: tier:web
        protocol: tcp
        ports: [443]
        purpose: { zh: 办公访问, en: Desks }
      - id: counties-to-web
        from: county:*
        to: tier:web
        protocol: tcp
        ports: [443, ${8000 + number}]
        purpose: { zh: 县市区访问, en: Counties }
`;
}
