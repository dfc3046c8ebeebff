/* Generated from environments/schema by `npm run types`. Do not edit. */
/**
 * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
 */
export type Id = string;
/**
 * IPv4 block in canonical form; host bits must be zero.
 */
export type Cidr = string;
/**
 * Name of the OpenStack project.
 */
export type Tenant = string;
/**
 * Clauses of the 2017 opinion that this serves, such as 二(二)1.
 */
export type Clauses = string[];
/**
 * IPv4 address.
 */
export type Address = string;
/**
 * One end of a flow: tier:<id> of this system; network:<id> of this tenant; zone:<id>; agency:<id> or agency:*; county:<id> or county:*; system:<id>/<tier> of any system; internet (only inside the egress).
 */
export type Endpoint = string;
/**
 * Ports or ranges such as 443 or "8080-8089".
 *
 * @minItems 1
 */
export type Ports = (number | string)[];
/**
 * Day, YYYY-MM-DD.
 */
export type Day = string;

export interface AddressPlanFile {
  /**
   * @minItems 1
   */
  readonly zones: readonly Zone[];
  readonly links: LinkBlocks;
}
export interface Zone {
  readonly id: Id;
  readonly name: Text;
  readonly block: Cidr;
  /**
   * Outside of the cloud (internet). Default: false.
   */
  readonly outside?: boolean;
}
/**
 * A text in Chinese and English.
 */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
/**
 * Blocks of the point-to-point links, in zone transit; each unit takes its /30 by the position of its own block, so adding one moves no other.
 */
export interface LinkBlocks {
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly agencies?: string;
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly counties?: string;
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly townships?: string;
}
export interface AgencyFile {
  readonly id: Id;
  readonly name: Text;
  readonly short: Text;
  readonly tenant: Tenant;
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly block: string;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly domain?: string;
  readonly duties: ConsolidationDuties;
  readonly quotas: Quotas;
  /**
   * @minItems 1
   */
  readonly networks: readonly TenantNetwork[];
  readonly certificates?: readonly Certificate[];
  readonly systems: readonly System[];
}
export interface ConsolidationDuties {
  /**
   * Own internet egress.
   */
  readonly egress: "none" | "legacy";
  /**
   * Own server room.
   */
  readonly serverRoom: "none" | "moved" | "to-move";
  /**
   * Own site.
   */
  readonly website: "none" | "merged" | "to-merge";
}
/**
 * Ceilings of a tenant. Routers, floating IPs and RBAC policies are always 0 outside backbone and egress.
 */
export interface Quotas {
  readonly instances: number;
  readonly cores: number;
  /**
   * Memory, GiB.
   */
  readonly ramGb: number;
  readonly volumes: number;
  /**
   * Volumes together, GiB.
   */
  readonly volumeGb: number;
  readonly networks: number;
  readonly subnets: number;
  readonly ports: number;
  readonly securityGroups: number;
  readonly securityGroupRules: number;
  readonly loadBalancers: number;
}
export interface TenantNetwork {
  readonly id: Id;
  readonly name: Text;
  readonly cidr: Cidr;
}
/**
 * Certificate held by the key manager, by reference.
 */
export interface Certificate {
  readonly id: Id;
  /**
   * Reference of the certificate in the key manager.
   */
  readonly certificateRef: string;
  /**
   * Reference of its private key in the key manager; the key itself never enters a file.
   */
  readonly privateKeyRef: string;
}
/**
 * A business system or platform.
 */
export interface System {
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly id: string;
  readonly name: Text;
  readonly clauses?: Clauses;
  /**
   * Keys of the systems named in the opinion that this one provides (docs/coverage.md).
   */
  readonly serves?: readonly string[];
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly owner?: string;
  /**
   * What it is. Default: business.
   */
  readonly kind?: "business" | "platform" | "site-platform" | "base-library" | "website";
  /**
   * State secrets: only non-classified systems may stand in an extranet environment, only classified ones in an intranet.
   */
  readonly classification: "non-classified" | "classified";
  /**
   * Grade of a classified system; only in an intranet.
   */
  readonly grade?: "secret" | "confidential";
  /**
   * Where it runs. Default: municipal-cloud.
   */
  readonly deployment?: "municipal-cloud" | "own-cloud" | "other-cloud";
  /**
   * Level of protection (MLPS) 1-4.
   */
  readonly mlps?: number;
  /**
   * Important information library or key business system: must be protected at the recovery site. Default: false.
   */
  readonly important?: boolean;
  readonly recovery?: RecoveryGoal;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly project?: string;
  /**
   * Instances. May be empty for a site inside a platform.
   */
  readonly tiers: readonly Tier[];
  readonly loadBalancers?: readonly LoadBalancer[];
  readonly objectStores?: readonly ObjectStore[];
  /**
   * Only of a site platform.
   */
  readonly sites?: readonly Website[];
  readonly publish?: readonly Publication[];
  readonly flows?: readonly Flow[];
}
export interface RecoveryGoal {
  /**
   * Recovery level 1-6 of GB/T 20988.
   */
  readonly level: number;
  /**
   * Recovery time objective, minutes.
   */
  readonly rtoMinutes: number;
  /**
   * Recovery point objective, minutes.
   */
  readonly rpoMinutes: number;
}
/**
 * Instances of one role; two or more are kept on different hosts (anti-affinity).
 */
export interface Tier {
  readonly id: Id;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly network: string;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly flavor: string;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly image: string;
  /**
   * One instance for each address. Add and remove at any position: the others stay.
   *
   * @minItems 1
   */
  readonly addresses: readonly Address[];
  /**
   * Volumes of each instance. Default: none.
   */
  readonly volumes?: readonly Volume[];
}
export interface Volume {
  readonly id: Id;
  /**
   * Size, GiB.
   */
  readonly sizeGb: number;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly type: string;
}
export interface LoadBalancer {
  readonly id: Id;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly tier: string;
  /**
   * IPv4 address.
   */
  readonly address: string;
  /**
   * Protocol of the listener.
   */
  readonly protocol: "TCP" | "HTTPS" | "TERMINATED_HTTPS";
  /**
   * Port of the listener.
   */
  readonly port: number;
  /**
   * Port of the members.
   */
  readonly memberPort: number;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly certificate?: string;
}
export interface ObjectStore {
  readonly id: Id;
  /**
   * Quota, GiB.
   */
  readonly quotaGb: number;
  readonly purpose: Text;
}
/**
 * A site inside a site platform.
 */
export interface Website {
  readonly id: Id;
  readonly name: Text;
  /**
   * Whose site it is.
   */
  readonly kind: "city-portal" | "county-portal" | "department-site";
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly unit: string;
  /**
   * Host name, inside the DNS zone of egress.yaml.
   */
  readonly hostname: string;
}
/**
 * A service shown to the internet through the one egress and its reverse proxies.
 */
export interface Publication {
  /**
   * Public host name, inside the DNS zone of egress.yaml.
   */
  readonly hostname: string;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly tier: string;
  /**
   * Port there.
   */
  readonly port: number;
}
/**
 * Traffic that is allowed; everything else is refused. One end is a tier of this system. Declared once, it becomes rules at both ends.
 */
export interface Flow {
  readonly id: Id;
  readonly from: Endpoint;
  readonly to: Endpoint;
  /**
   * Protocol; icmp is echo request only.
   */
  readonly protocol: "tcp" | "udp" | "icmp";
  readonly ports?: Ports;
  readonly purpose: Text;
}
/**
 * Evidence for rules that neither a plan nor the running cloud can decide.
 */
export interface AttestationsFile {
  readonly attestations: readonly Attestation[];
}
/**
 * A document by which somebody answers for one fact. Names a unit or a system, not both.
 */
export interface Attestation {
  /**
   * Id of the rule that it is evidence for, such as ATT-01.
   */
  readonly rule: string;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly unit?: string;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly system?: string;
  readonly document: DocumentRef;
  /**
   * Day, YYYY-MM-DD.
   */
  readonly date: string;
  /**
   * Day, YYYY-MM-DD.
   */
  readonly validUntil: string;
  readonly by: Text;
}
/**
 * A dated official document.
 */
export interface DocumentRef {
  /**
   * Number of the document; invented in all sample data.
   */
  readonly number: string;
  readonly date: Day;
}
export interface BackboneFile {
  /**
   * @minItems 1
   */
  readonly networks: readonly ZoneNetwork[];
}
export interface ZoneNetwork {
  readonly id: Id;
  readonly name: Text;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly zone: string;
  readonly cidr: Cidr;
  /**
   * Shared platforms (egress, exchange, services, operations) that may place ports on it; a policy to each named project, never to all.
   */
  readonly sharedWith: readonly Id[];
}
/**
 * An evaluation or approval with its result.
 */
export interface Clearance {
  /**
   * Number of the document; invented in all sample data.
   */
  readonly number: string;
  readonly date: Day;
  /**
   * What it says.
   */
  readonly result: "passed" | "failed" | "pending";
}
export interface CountyFile {
  readonly id: Id;
  readonly name: Text;
  /**
   * Number n of the county; its block is 10.(64+n).0.0/16.
   */
  readonly number: number;
  readonly kind: "county" | "county-level-city" | "district";
  readonly tenant: Tenant;
  readonly clauses: Clauses;
  readonly block: Cidr;
  readonly node: NodeQuotas;
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly lan: string;
  /**
   * @minItems 1
   */
  readonly townships: readonly Township[];
  readonly portal: PortalPlacement;
}
/**
 * An aggregation node is network only: compute and volume quotas are 0.
 */
export interface NodeQuotas {
  /**
   * Quota of instances.
   */
  readonly instances: number;
  /**
   * Quota of cores.
   */
  readonly cores: number;
  /**
   * Quota of memory, GiB.
   */
  readonly ramGb: number;
  /**
   * Quota of volumes.
   */
  readonly volumes: number;
  /**
   * Quota of volumes together, GiB.
   */
  readonly volumeGb: number;
  /**
   * Quota of networks.
   */
  readonly networks: number;
  /**
   * Quota of subnets.
   */
  readonly subnets: number;
  /**
   * Quota of ports.
   */
  readonly ports: number;
}
export interface Township {
  readonly id: Id;
  readonly name: Text;
  readonly kind: "town" | "township" | "subdistrict";
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly block: string;
  readonly lan: Cidr;
  /**
   * @minItems 1
   */
  readonly villages: readonly Village[];
}
export interface Village {
  readonly id: Id;
  readonly name: Text;
  readonly kind: "village" | "community";
  readonly cidr: Cidr;
}
export interface PortalPlacement {
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly platform: string;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly site: string;
}
/**
 * A graded domain of an intranet.
 */
export interface DomainFile {
  readonly id: Id;
  readonly name: Text;
  /**
   * Highest grade handled.
   */
  readonly grade: "secret" | "confidential";
  readonly block: Cidr;
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly links: string;
  readonly evaluation: Clearance;
  readonly approval: Clearance;
}
export interface EgressFile {
  readonly tenant: Tenant;
  readonly quotas: Quotas;
  readonly egresses: readonly Egress[];
  readonly legacyEgresses?: readonly LegacyEgress[];
  readonly dns: DnsZone;
  readonly detection: DetectionMirror;
  readonly certificates?: readonly Certificate[];
  /**
   * Reverse and forward proxies at the boundary.
   */
  readonly systems: readonly System[];
}
/**
 * One logical egress; its links and devices are doubled.
 */
export interface Egress {
  readonly id: Id;
  readonly name: Text;
  /**
   * Level of government that it serves.
   */
  readonly level: "city" | "county";
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly unit: string;
  /**
   * @minItems 1
   */
  readonly links: readonly EgressLink[];
}
/**
 * One line of the logical egress with its own router.
 */
export interface EgressLink {
  readonly id: Id;
  /**
   * Carrier; invented.
   */
  readonly carrier: string;
  /**
   * Physical network of the provider segment.
   */
  readonly physicalNetwork: string;
  /**
   * VLAN of the segment.
   */
  readonly vlan: number;
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly cidr: string;
  /**
   * IPv4 address.
   */
  readonly gateway: string;
  /**
   * IPv4 address.
   */
  readonly routerAddress: string;
  /**
   * IPv4 address.
   */
  readonly serviceAddress: string;
  /**
   * Bandwidth, Mbit/s.
   */
  readonly bandwidthMbps: number;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly edge: string;
  readonly frontend: Frontend;
}
export interface Frontend {
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly system: string;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly loadBalancer: string;
}
/**
 * An old egress of a department, outside this cloud, that is being closed.
 */
export interface LegacyEgress {
  readonly agency: Id;
  /**
   * Day, YYYY-MM-DD.
   */
  readonly until: string;
  readonly document: DocumentRef;
  readonly reason: Text;
}
export interface DnsZone {
  /**
   * Zone of public names.
   */
  readonly zone: string;
  /**
   * Contact in the zone; invented.
   */
  readonly email: string;
}
/**
 * Copy of the traffic of the boundary for intrusion detection.
 */
export interface DetectionMirror {
  /**
   * Session id of the mirror.
   */
  readonly id: number;
  /**
   * IPv4 address.
   */
  readonly sensor: string;
  readonly directions: "both" | "in" | "out";
}
export interface EnvironmentFile {
  /**
   * extranet: non-classified. intranet: a separate installation for classified systems.
   */
  readonly kind: "extranet" | "intranet";
  readonly id: Id;
  readonly name: Text;
  readonly notice: Text;
  readonly marking: Text;
  readonly state: StateBackend;
  /**
   * @minItems 1
   */
  readonly sites: readonly Site[];
  /**
   * Name of the OpenStack project.
   */
  readonly tenant: string;
  readonly roles: AdministratorRoles;
  /**
   * @minItems 1
   */
  readonly flavors: readonly Flavor[];
  /**
   * @minItems 1
   */
  readonly volumeTypes: readonly VolumeType[];
  /**
   * @minItems 1
   */
  readonly images: readonly Image[];
  /**
   * Level of protection (MLPS) of the cloud platform itself, as filed; no hosted system may stand above it.
   */
  readonly platformLevel?: number;
}
export interface StateBackend {
  /**
   * Where Terraform state lives.
   */
  readonly backend: "local";
}
export interface Site {
  readonly id: Id;
  readonly name: Text;
  /**
   * Role of the site.
   */
  readonly role: "primary" | "recovery";
  /**
   * OpenStack region.
   */
  readonly region: string;
  readonly location: Text;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly city?: string;
  /**
   * Optional services that this site offers. Declaring something that needs one the site lacks is an error.
   *
   * Items: Optional services of the cloud.
   */
  readonly capabilities: (
    "fwaas" | "taas" | "octavia" | "designate" | "swift" | "barbican" | "qos" | "address-groups" | "rbac"
  )[];
  /**
   * Code of the administrative division where the site stands (GB/T 2260), such as 430400. Absent: outside the table, or not said.
   */
  readonly division?: string;
}
/**
 * System, security and audit administration are separate roles held by separate groups.
 */
export interface AdministratorRoles {
  /**
   * Name of the role of system administrators.
   */
  readonly system: string;
  /**
   * Name of the role of security administrators.
   */
  readonly security: string;
  /**
   * Name of the role of audit administrators.
   */
  readonly audit: string;
  /**
   * Name of the role of a tenant's operators.
   */
  readonly operator: string;
}
export interface Flavor {
  readonly id: Id;
  readonly vcpus: number;
  /**
   * Memory, GiB.
   */
  readonly ramGb: number;
  /**
   * Root disk, GiB.
   */
  readonly diskGb: number;
}
export interface VolumeType {
  readonly id: Id;
  readonly description: Text;
  /**
   * The cloud encrypts volumes of this type. Default: false.
   */
  readonly encrypted?: boolean;
}
export interface Image {
  readonly id: Id;
  /**
   * Name in the image service.
   */
  readonly name: string;
  /**
   * Id in the image service.
   */
  readonly imageId?: string;
  /**
   * SHA-256 of the image file; with it a name means one content.
   */
  readonly sha256?: string;
}
export interface ExchangeFile {
  readonly tenant: Tenant;
  readonly quotas: Quotas;
  readonly owner: Id;
  readonly gateway: ExchangeGateway;
  readonly systems: readonly System[];
  readonly certificates?: readonly Certificate[];
  readonly catalogueReview?: DocumentRef;
  readonly catalogue: readonly CatalogueEntry[];
  readonly agreements: readonly Agreement[];
}
export interface ExchangeGateway {
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly system: string;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly tier: string;
  /**
   * Port of the gateway.
   */
  readonly port: number;
}
export interface CatalogueEntry {
  readonly id: Id;
  readonly name: Text;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly provider: string;
  /**
   * Basic information is shared with all; business information by agreement.
   */
  readonly kind: "basic" | "business";
  /**
   * Class.
   */
  readonly sharing: "unconditional" | "conditional" | "not-shared";
  readonly basis?: Text;
}
/**
 * Two legs: consumer to gateway, gateway to provider; never agency to agency.
 */
export interface Agreement {
  readonly id: Id;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly entry: string;
  /**
   * Serving tier: <system>/<tier>.
   */
  readonly provider: string;
  /**
   * Port of the serving tier.
   */
  readonly port: number;
  /**
   * Asking tier: <system>/<tier>.
   */
  readonly consumer: string;
  readonly document: DocumentRef;
  readonly until: Day;
}
export interface InspectionFile {
  readonly year: number;
  readonly results: readonly InspectionResult[];
}
export interface InspectionResult {
  readonly unit: Id;
  readonly result: "passed" | "passed-with-remarks" | "failed";
  readonly document: DocumentRef;
}
export interface MigrationFile {
  readonly batches: readonly MigrationBatch[];
}
export interface MigrationBatch {
  readonly id: Id;
  readonly name: Text;
  /**
   * @minItems 1
   */
  readonly systems: readonly Id[];
  readonly planned: Day;
  readonly evaluation: Clearance;
  readonly approval: Clearance;
}
export interface OperationsFile {
  readonly tenant: Tenant;
  readonly quotas: Quotas;
  readonly owner: Id;
  /**
   * Days that logs are kept; law asks six months.
   */
  readonly logRetentionDays: number;
  readonly baseline: BaselineServices;
  readonly systems: readonly System[];
}
/**
 * Every tenant gets a group with just these flows: SSH (22/tcp) from the bastion, metrics (9100/tcp) from monitoring, logs (6514/tcp), time (123/udp) and names (53/udp) to the services.
 */
export interface BaselineServices {
  /**
   * One end of a flow: tier:<id> of this system; network:<id> of this tenant; zone:<id>; agency:<id> or agency:*; county:<id> or county:*; system:<id>/<tier> of any system; internet (only inside the egress).
   */
  readonly bastion: string;
  readonly log: Endpoint;
  readonly time: Endpoint;
  readonly dns: Endpoint;
  readonly monitoring: Endpoint;
}
export interface PricesFile {
  readonly document: DocumentRef;
  readonly currency: "CNY";
  /**
   * All prices are for one year.
   */
  readonly period: "year";
  /**
   * Price of one instance of a flavor, yuan.
   */
  readonly flavors: {
    [k: string]: number;
  };
  /**
   * Price of one GiB of a volume type, yuan.
   */
  readonly volumeTypes: {
    [k: string]: number;
  };
  /**
   * Price of one GiB of object storage, yuan.
   */
  readonly objectStorageGb: number;
  /**
   * Price of one load balancer, yuan.
   */
  readonly loadBalancer: number;
  /**
   * Price of one public address, yuan.
   */
  readonly floatingIp: number;
}
export interface ProjectFile {
  readonly id: Id;
  readonly name: Text;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly owner: string;
  readonly approvals: ApprovalChain;
  readonly ceiling: PriceCeiling;
}
/**
 * Steps taken so far, in the order of 三(二): the e-government office and finance are heard, the city approves, experts review. A step not taken yet is left out.
 */
export interface ApprovalChain {
  readonly egovOffice?: DocumentRef;
  readonly finance?: DocumentRef;
  readonly city?: DocumentRef;
  readonly expertReview?: DocumentRef;
}
/**
 * Upper limit set by the finance review.
 */
export interface PriceCeiling {
  readonly document: DocumentRef;
  /**
   * Ceiling of cost, yuan a year.
   */
  readonly yuanPerYear: number;
}
export interface RecoveryFile {
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly site: string;
  readonly tenant: Tenant;
  readonly quotas: Quotas;
  /**
   * @minItems 1
   */
  readonly networks: readonly RecoveryNetwork[];
  /**
   * Port that receivers listen on for copies from the primary site.
   */
  readonly replicationPort: number;
  readonly interconnect: Interconnect;
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly links: string;
  readonly targets: readonly RecoveryTarget[];
}
export interface RecoveryNetwork {
  readonly id: Id;
  readonly name: Text;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly mirrors: string;
  readonly cidr: Cidr;
}
/**
 * The line between the two cores, over which copies travel. It is no way out.
 */
export interface Interconnect {
  /**
   * Physical network of the line between the sites, at both ends.
   */
  readonly physicalNetwork: string;
  /**
   * VLAN of the line.
   */
  readonly vlan: number;
  /**
   * IPv4 block in canonical form; host bits must be zero.
   */
  readonly cidr: string;
}
export interface RecoveryTarget {
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly system: string;
  /**
   * backup: copies in an object container. replica: continuous copy on volumes. standby: replica and instances ready to run.
   */
  readonly mode: "backup" | "replica" | "standby";
  /**
   * Room for copies, GiB.
   */
  readonly vaultGb: number;
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly network?: string;
  /**
   * For replica and standby: one instance each.
   */
  readonly addresses?: readonly Address[];
  readonly flavor?: Id;
  readonly image?: Id;
  readonly volumeType?: Id;
}
/**
 * One shared platform, in the stack services.
 */
export interface ServiceFile {
  /**
   * Stable id: lower-case words joined by hyphens. Part of Terraform addresses, so renaming it replaces resources.
   */
  readonly owner: string;
  readonly certificates?: readonly Certificate[];
  /**
   * @minItems 1
   */
  readonly systems: readonly System[];
}
/**
 * The tenant that carries all shared platforms of services/*.yaml.
 */
export interface ServicesFile {
  readonly tenant: Tenant;
  readonly quotas: Quotas;
}
export interface WaiversFile {
  readonly waivers: readonly Waiver[];
}
export interface Waiver {
  /**
   * Id of the rule.
   */
  readonly rule: string;
  /**
   * Exact address: stack::address, or the subject of the finding.
   */
  readonly subject: string;
  readonly reason: Text;
  readonly owner: Id;
  readonly approver: Id;
  readonly document: DocumentRef;
  readonly until: Day;
}
