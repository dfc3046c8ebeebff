import type { ErrorObject, ValidateFunction } from "ajv";
import { tryParseAddress, tryParseCidr } from "./addresses";
import addressPlan from "./schema/address-plan.schema.json";
import attestations from "./schema/attestations.schema.json";
import agency from "./schema/agency.schema.json";
import backbone from "./schema/backbone.schema.json";
import common from "./schema/common.schema.json";
import county from "./schema/county.schema.json";
import domain from "./schema/domain.schema.json";
import egress from "./schema/egress.schema.json";
import environment from "./schema/environment.schema.json";
import exchange from "./schema/exchange.schema.json";
import inspection from "./schema/inspection.schema.json";
import migration from "./schema/migration.schema.json";
import operations from "./schema/operations.schema.json";
import prices from "./schema/prices.schema.json";
import project from "./schema/project.schema.json";
import recovery from "./schema/recovery.schema.json";
import service from "./schema/service.schema.json";
import services from "./schema/services.schema.json";
import waivers from "./schema/waivers.schema.json";

const schemas = {
  "address-plan": addressPlan,
  agency,
  attestations,
  backbone,
  county,
  domain,
  egress,
  environment,
  exchange,
  inspection,
  migration,
  operations,
  prices,
  project,
  recovery,
  service,
  services,
  waivers,
};

/** Kind of a YAML file: names its schema. */
export type FileKind = keyof typeof schemas;

/** All errors of a value by the schema of its kind; empty when it is valid. Each schema is compiled once, when first needed. */
export function schemaErrors(kind: FileKind, value: unknown): readonly ErrorObject[] {
  const validate = validatorOf(kind);
  return validate(value) ? [] : [...(validate.errors ?? [])];
}

const validators = new Map<FileKind, ValidateFunction>();
let compiler: import("ajv").default | undefined;

function validatorOf(kind: FileKind): ValidateFunction {
  const known = validators.get(kind);
  if (known) return known;
  compiler ??= createCompiler();
  const validate = compiler.compile(schemas[kind]);
  validators.set(kind, validate);
  return validate;
}

function createCompiler() {
  // Loaded on first use: commands that read no YAML should not pay for it.
  const { default: Ajv } = require("ajv") as typeof import("ajv");
  const { default: addFormats } = require("ajv-formats") as typeof import("ajv-formats");
  // Tests hold the schemas to the meta-schema, and optimising or inlining code that runs once costs more than it saves.
  const quick = { meta: false, validateSchema: false, inlineRefs: false, code: { optimize: false } };
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, ...quick });
  addFormats(ajv, ["date", "uri", "hostname"]);
  ajv.addFormat("cidr", (text: string) => tryParseCidr(text) !== undefined);
  ajv.addFormat("ipv4-address", (text: string) => tryParseAddress(text) !== undefined);
  ajv.addSchema(common);
  return ajv;
}
