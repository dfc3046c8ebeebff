import type { Estate, Resource, Value } from "../../../estate/model";
import { short } from "../plans";

/** Everything that an estate tells, a line for each thing. */
export function* linesOf(estate: Estate): Iterable<string> {
  yield `stacks ${[...estate.sources].map(([stack, kind]) => `${stack} (${kind})`).join(", ")}`;
  for (const { stack, key, source, version, arguments: names, ...provider } of estate.providers) {
    yield `provider ${stack}::${key} ${source} ${version ?? "any version"}`;
    for (const name of names) yield `  ${name} = ${text(Reflect.apply(provider.get, provider, [name]))}`;
  }
  for (const resource of estate.resources) yield* ofResource(estate, resource);
}

function* ofResource(estate: Estate, resource: Resource): Iterable<string> {
  const { stack, address, mode, action, region, movedFrom, imported, provider, providerSource } = resource;
  const notes = [mode, action, region, movedFrom && `from ${movedFrom}`, imported && "imported"];
  yield `${stack}::${address} ${notes.filter(Boolean).join(" ")}, ${provider} of ${providerSource}`;
  const secrets = JSON.stringify(estate.secrets(resource) ?? {});
  if (secrets !== "{}") yield `  secret ${secrets}`;
  const run = estate.provisioners(resource);
  if (run.length > 0) yield `  runs ${run.join(", ")}`;
  const project = estate.providerValue(resource, "tenant_name");
  if (project.state !== "absent") yield `  project ${text(project)}`;
  for (const path of estate.paths(resource)) yield* ofPath(estate, resource, path);
  const referrers = estate.referrers(resource).map((other) => `${other.stack}::${other.address}`);
  if (referrers.length > 0) yield `  of it: ${referrers.join(", ")}`;
}

function* ofPath(estate: Estate, resource: Resource, path: string): Iterable<string> {
  const value = estate.get(resource, path);
  const known = value.state === "known" ? JSON.stringify(value.value) : "";
  const targets = estate.targets(resource, path).map((other) => `${other.stack}::${other.address}`);
  const count = estate.blockCount(resource, path);
  const written = estate.written(resource, path);
  const notes = [
    value.state === "reference" || targets.length === 0 ? "" : `leads to ${targets.join(", ")}`,
    count === undefined || !/^\[(\{.*)?\]$/.test(known) ? "" : `${count} blocks`,
    written === undefined || JSON.stringify(written) === known ? "" : `written ${JSON.stringify(written)}`,
  ];
  yield [`  ${path} = ${text(value)}`, ...notes.filter(Boolean)].join("; ");
}

function text(value: Value): string {
  switch (value.state) {
    case "known":
      return JSON.stringify(value.value);
    case "default":
      return `${JSON.stringify(value.value)} by default (${value.source})`;
    case "reference":
      return (short(value) as readonly string[]).join(", ");
    case "unknown":
      return `? ${value.reason}`;
    default:
      return "absent";
  }
}
