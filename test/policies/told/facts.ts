import type { Resource } from "../../../estate/model";
import { askedOf } from "../../../policies/facts/asked";
import { areasOf, boundariesOf, type Breach, type Join } from "../../../policies/facts/boundaries";
import { costItems, projectCosts } from "../../../policies/facts/cost";
import { factsOf } from "../../../policies/facts/facts";
import { isReply } from "../../../policies/facts/firewall-ports";
import { allows, sideOf } from "../../../policies/facts/firewall-rules";
import { groupRulesOf } from "../../../policies/facts/group-rules";
import { guardOf, idleGuardOf } from "../../../policies/facts/guards";
import { homeOf, originOfStack, placedSubject } from "../../../policies/facts/homes";
import { homeOfGroup, isAdministrative, roleNameOf } from "../../../policies/facts/identity";
import { importantAddresses } from "../../../policies/facts/important-networks";
import { joinTold, joinedPlaces } from "../../../policies/facts/joined";
import { label, labelsOf } from "../../../policies/facts/labels";
import {
  deletedOfSink,
  isInSinkProject,
  isSinkPlanned,
  plannedOfSink,
  sinkOf,
} from "../../../policies/facts/log-sink";
import { machinesOf, membersOf } from "../../../policies/facts/machines";
import { groupsOfPort, isUnsecured, portsOfGroup } from "../../../policies/facts/port-groups";
import { firewallRulePorts, groupRulePorts, hasDroppedIcmpType } from "../../../policies/facts/ports";
import { protocolOf } from "../../../policies/facts/protocol";
import { declaredNames, plannedNames } from "../../../policies/facts/public-names";
import { plannedAtRecovery, siteIsPlanned } from "../../../policies/facts/recovery-means";
import { addressesOf, familyOf, remoteOf } from "../../../policies/facts/remotes";
import { footAt, gatewayOf, routersOf } from "../../../policies/facts/routers";
import { routesOf } from "../../../policies/facts/routes";
import { networkOwners, placesOfPorts } from "../../../policies/facts/spans";
import { areSpread } from "../../../policies/facts/spread";
import {
  addressesOfPort,
  locatePort,
  networksOf,
  subnetsOfPort,
  subnetsOn,
} from "../../../policies/facts/standing";
import { subnetsOf } from "../../../policies/facts/subnets";
import { blocksOfUnit } from "../../../policies/facts/unit-blocks";
import { unitsOf } from "../../../policies/facts/units";
import { segmentsOf, wireOf } from "../../../policies/facts/wires";
import { zoneBlocks, zonesAt } from "../../../policies/facts/zone-blocks";
import { recoveryZoneId, zoneIdOf } from "../../../policies/facts/zones";
import type { RuleContext } from "../../../policies/rule";

/** Tells of each resource of a type. */
type Tell = (context: RuleContext, resource: Resource) => unknown;

function each(type: string | undefined, tell: Tell) {
  return (context: RuleContext): unknown[] =>
    context.estate.resources
      .filter((one) => one.after !== null && (type === undefined || one.type === `openstack_${type}`))
      .map((one) => [one, tell(context, one)]);
}

const breach = (found: Breach | undefined): unknown =>
  found && [found.areas, found.join.resource, found.path.map(({ resource }) => resource)];

const ofJoin = ({ resource, node, network, guard }: Join): unknown => [resource, node, network, guard];

/** Facts with the rules whose examples show them. */
export const planned: Readonly<
  Record<string, readonly [rules: readonly string[], tell: (context: RuleContext) => unknown[]]>
> = {
  boundaries: [
    ["mlps-02", "mlps-05"],
    (context) => {
      const { joins, areas, stretches, breaches } = boundariesOf(context);
      return [
        ...joins.map(ofJoin),
        ...areas,
        ...stretches.map((one) => [one.joins.map(({ resource }) => resource), one.areas]),
        ...breaches.map((one) => [
          breach(one),
          "past",
          breach(one.past([one.join])),
          breach(one.past(one.path)),
        ]),
      ];
    },
  ],
  areas: [["mlps-05", "ost-05"], each("networking_network_v2", areasOf)],
  routers: [
    ["ost-05", "ost-08", "opn-08"],
    (context) => {
      const { all, loose } = routersOf(context);
      return [
        ...[...all.values()].map((one) => [one, joinedPlaces(context, one), joinTold(context, one)]),
        ["loose", loose],
        ...[...all.values()].flatMap(({ feet }) =>
          feet.map(({ resource }) => [resource, guardOf(context, resource), idleGuardOf(context, resource)]),
        ),
      ];
    },
  ],
  joined: [
    ["int-04", "ost-06", "opn-06"],
    (context) =>
      [...routersOf(context).all.values()].map((one) => [
        one.resource,
        one.places,
        joinedPlaces(context, one),
      ]),
  ],
  feet: [
    ["ost-06", "dr-05"],
    each("networking_port_v2", (context, port) => footAt(context, port)?.router.resource),
  ],
  subnets: [
    ["ost-06", "gw-03"],
    (context) => [
      ...subnetsOf(context),
      ...each("networking_subnet_v2", (_, one) => gatewayOf(context, one))(context),
      ...each("networking_network_v2", ({ estate }, one) => subnetsOn(estate, one))(context),
    ],
  ],
  routes: [["ost-06", "dr-05"], ({ estate }) => [...routesOf(estate)]],
  owners: [
    ["cld-03", "ost-07", "ost-12", "ost-23", "ost-33", "gw-03"],
    each(undefined, (context, one) => {
      const { owners } = factsOf(context);
      const project = one.type === "openstack_identity_project_v3" ? owners.projectOf(one) : undefined;
      return [owners.of(one), project, owners.projectAt(one, "target_tenant")];
    }),
  ],
  homes: [
    ["mlps-16", "ost-30", "ost-33", "ost-36"],
    (context) => [
      ...context.estate.stacks.map((stack) => [homeOf(context, stack), originOfStack(context, stack)?.file]),
      ...each(undefined, (_, one) => placedSubject(context, one).origin?.file)(context),
    ],
  ],
  identity: [
    ["ost-24", "ost-25"],
    (context) => [
      ...each("identity_group_v3", homeOfGroup)(context),
      ...each("identity_role_assignment_v3", (_, one) => {
        const role = roleNameOf(context, one);
        return [role, role !== undefined && isAdministrative(context, role)];
      })(context),
    ],
  ],
  "group-rules": [
    ["ost-15", "shr-04", "opn-06"],
    (context) => [
      ...groupRulesOf(context),
      ...each("networking_secgroup_rule_v2", ({ estate }, one) => [
        groupRulePorts(estate, one),
        hasDroppedIcmpType(estate, one),
        protocolOf(estate, one),
        remoteOf(estate, one),
        familyOf(estate, one),
      ])(context),
      ...each("networking_address_group_v2", ({ estate }, one) => addressesOf(estate, one))(context),
    ],
  ],
  "firewall-rules": [
    ["mlps-07", "mlps-09", "ost-17", "int-05"],
    each("fw_rule_v2", (context, one) => {
      const { estate } = context;
      return [
        allows(context, one),
        sideOf(context, one, "source"),
        sideOf(context, one, "destination"),
        firewallRulePorts(estate, one, "source_port"),
        firewallRulePorts(estate, one, "destination_port"),
        protocolOf(estate, one),
        isReply(context, one),
      ];
    }),
  ],
  "port-groups": [
    ["cld-04", "mlps-14", "mlps-19", "shr-04"],
    (context) => [
      ...each("networking_port_v2", (_, one) => [groupsOfPort(context, one), isUnsecured(context, one)])(
        context,
      ),
      ...each("networking_secgroup_v2", portsOfGroup)(context),
    ],
  ],
  standing: [
    ["cld-12", "ost-12", "ost-01"],
    (context) => [
      ...each("networking_port_v2", ({ estate }, one) => [
        locatePort(context, one),
        subnetsOfPort(estate, one),
        addressesOfPort(one),
      ])(context),
      ...each("compute_instance_v2", ({ estate }, one) => networksOf(estate, one))(context),
      placesOfPorts(context, [undefined]),
      placesOfPorts(context, context.estate.ofType("openstack_networking_port_v2")),
      networkOwners(context, [undefined, ...context.estate.ofType("openstack_networking_port_v2")]),
    ],
  ],
  machines: [
    ["cld-12", "mlps-22", "dr-02"],
    (context) => {
      const machines = machinesOf(context);
      const tiers = new Set(machines.map(({ labels }) => `${labels.system}/${labels.tier}`));
      return [
        ...machines,
        ...[...tiers].map((key) => {
          const [system = "", tier = ""] = key.split("/");
          return [key, membersOf(context, system, tier).length];
        }),
        ["spread", areSpread(context, machines)],
      ];
    },
  ],
  wires: [
    ["ost-10", "int-05"],
    each("networking_network_v2", ({ estate }, one) =>
      segmentsOf(estate, one).map((segment) => [segment, wireOf(segment)]),
    ),
  ],
  costs: [
    ["opn-11"],
    ({ environment, estate }) => [...projectCosts(environment, estate), ...costItems(environment, estate)],
  ],
  "log-sink": [
    ["csl-01", "mlps-14", "mlps-15", "live-04"],
    (context) => [
      [sinkOf(context)?.system.system.id, isSinkPlanned(context)],
      plannedOfSink(context),
      deletedOfSink(context),
      ...each(undefined, isInSinkProject)(context),
    ],
  ],
  labels: [
    ["opn-11", "mlps-22"],
    each(undefined, ({ estate }, one) => [labelsOf(estate, one), label(estate, one, "owner")]),
  ],
  recovery: [
    ["dr-01", "dr-02", "mlps-21"],
    (context) => [
      siteIsPlanned(context),
      ...context.environment.systems.map(({ system }) => [system.id, plannedAtRecovery(context, system.id)]),
    ],
  ],
  names: [["web-01", "web-02", "web-05"], (context) => [...declaredNames(context), ...plannedNames(context)]],
};

/** Facts of declarations alone. */
export const declared: Readonly<Record<string, (context: RuleContext) => unknown[]>> = {
  asked: (context) => [...askedOf(context)],
  "important-addresses": (context) => [importantAddresses(context)],
  "address-plan": (context) => Object.entries(factsOf(context).addressPlan),
  "internet-flows": (context) => [...factsOf(context).internetFlows],
  units: ({ environment }) =>
    [...unitsOf(environment).values()].map((unit) => [unit, blocksOfUnit(environment, unit)]),
  zones: (context) => [
    recoveryZoneId(context.environment),
    ...zoneBlocks(context).map(({ id, block }) => [
      id,
      block,
      zonesAt(context, block).map((zone) => zone.id),
    ]),
    ...context.environment.addressPlan.zones.map(({ block }) => zoneIdOf(context.environment, block)),
  ],
};
