import { EgovError } from "../../messages/errors";
import { fill } from "../../messages/text";
import { planMessages } from "../messages";
import type { StackPlan } from "../model";
import { isObject, objectAt, type ChangeJson, type Json, type PlanJson } from "../plan-json";
import { providerFacts } from "./provider-facts";
import { list, plannedBody, secretsOf } from "./template-body";
import { instancesOf, isRepeated, withLocals } from "./template-instances";
import { readTemplateProviders, type TemplateProviders } from "./template-providers";
import { expressionOf, plannedValue } from "./template-values";

/** A resource block with its labels. */
interface Block {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly body: Json;
}

/**
 * Reads a Terraform configuration in JSON without planning it: everything is created, and what Terraform would work out stays
 * unknown.
 * @throws EgovError when it has no resources, or modules, whose content only a plan shows
 */
export function parseTemplate({ plan: content, file }: StackPlan): PlanJson {
  const template = isObject(content) ? content : {};
  const modules = Object.keys(objectAt(template, "module"));
  if (modules.length > 0) throw wrong(file, fill(planMessages.modules, { modules: modules.join(" ") }));
  const blocks = [...blocksOf(template, "resource", "managed"), ...blocksOf(template, "data", "data")];
  if (blocks.length === 0) throw wrong(file, fill(planMessages.noResources));
  const locals = Object.assign({}, ...list(template["locals"] ?? {}).filter(isObject)) as Json;
  const providers = readTemplateProviders(
    template,
    new Set(blocks.map(({ type, body }) => providerOf(type, body))),
  );
  const read = blocks.map((block) => readBlock(block, locals, providers));
  return {
    resourceChanges: read.flatMap(({ changes }) => changes),
    configuration: {
      provider_config: providers.configurations,
      root_module: {
        resources: read.flatMap(({ configured }) => configured),
        outputs: outputsOf(template, locals),
      },
    },
    variables: {},
    outputs: {},
    priorState: undefined,
  };
}

function blocksOf(template: Json, member: string, mode: Block["mode"]): readonly Block[] {
  const labelled = (value: unknown) =>
    list(value ?? {})
      .filter(isObject)
      .flatMap((block) => Object.entries(block))
      .filter(([label]) => label !== "//");
  return labelled(template[member]).flatMap(([type, named]) =>
    labelled(named).flatMap(([name, bodies]) =>
      list(bodies)
        .filter(isObject)
        .map((body): Block => ({ mode, type, name, body })),
    ),
  );
}

function readBlock({ mode, type, name, body }: Block, locals: Json, providers: TemplateProviders) {
  const address = `${mode === "data" ? "data." : ""}${type}.${name}`;
  const facts = providerFacts(mode === "data" ? `data.${type}` : type);
  const providerKey = providerOf(type, body);
  const instances = instancesOf(body, locals).map((instance) => ({
    key: instance.key,
    planned: plannedBody(instance.body, facts),
    secret: secretsOf(instance.body, facts),
  }));
  const changes = instances.map(({ key, planned, secret }): ChangeJson => ({
    address: `${address}${key}`,
    deposed: false,
    previousAddress: undefined,
    imported: false,
    mode,
    type,
    name,
    providerSource: providers.sourceOf(providerKey.split(".")[0] ?? providerKey),
    actions: [mode === "data" ? "read" : "create"],
    before: null,
    after: planned.after,
    afterUnknown: planned.afterUnknown,
    sensitive: secret,
    dependsOn: [],
  }));
  // Other than in a plan, each instance has its own: what was put in for `each` may be a reference.
  const configured = instances.map(({ key, planned }) => ({
    address: `${address}${key}`,
    mode,
    type,
    name,
    provider_config_key: providerKey,
    expressions: planned.expressions,
    provisioners: provisionersOf(body),
    ...(isRepeated(body) ? { count_expression: {} } : {}),
  }));
  return { changes, configured };
}

/** `openstack`, or `openstack.<alias>`; the old form wraps it in `${…}`. */
function providerOf(type: string, body: Json): string {
  const written = body["provider"];
  if (typeof written === "string") return written.replace(/^\$\{\s*|\s*\}$/g, "");
  return type.split("_")[0] ?? type;
}

function provisionersOf(body: Json): readonly unknown[] {
  return list(body["provisioner"] ?? [])
    .filter(isObject)
    .flatMap((block) => Object.keys(block).map((type) => ({ type })));
}

function outputsOf(template: Json, locals: Json): Json {
  const outputs = Object.entries(objectAt(template, "output"));
  return Object.fromEntries(
    outputs.map(([name, output]) => {
      const value = withLocals(list(output).filter(isObject)[0]?.["value"], locals);
      return [name, { expression: expressionOf(value, plannedValue(value)) }];
    }),
  );
}

function wrong(file: string, message: ReturnType<typeof fill>): EgovError {
  return new EgovError([{ message, place: { file } }]);
}
