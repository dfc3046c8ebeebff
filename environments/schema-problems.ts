import type { ErrorObject } from "ajv";
import { fill, type Text } from "../messages/text";
import type { Problem } from "../messages/errors";
import { forms, messages, parts, typeNames } from "./messages";
import type { Sources } from "./sources";
import { hint, nearest } from "./suggest";

/** A value that breaks its schema, and what surrounds it. */
interface Failure {
  readonly error: ErrorObject;
  /** Object or array that holds the value; the value itself for the whole file. */
  readonly parent: object | undefined;
  readonly key: string | number | undefined;
}

/**
 * Says the errors of a schema in sentences, each at its place.
 * @param root the whole value of the file
 * @param file name of the file, for a value that has no place of its own
 * @param hideClassified details of a system marked classified are not repeated
 */
export function schemaProblems(
  errors: readonly ErrorObject[],
  root: unknown,
  file: string,
  sources: Sources,
  hideClassified: boolean,
): readonly Problem[] {
  return withoutNoise(errors).map((error) => {
    const path = error.instancePath.split("/").slice(1).map(unescapePointer);
    const failure = locate(root, path, error);
    const hidden = hideClassified && isInClassified(root, path);
    return {
      message: hidden ? messages.hidden : messageOf(failure),
      place: placeOf(failure, sources) ?? { file: sources.path(file), line: 1, column: 1 },
    };
  });
}

/**
 * The branches of a choice that did not fit say nothing beside the choice itself; a field that is missing because its name is
 * mistyped is reported as mistyped only.
 */
function withoutNoise(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors
    .filter(({ keyword }) => keyword === "oneOf")
    .map(({ schemaPath }) => `${schemaPath}/`);
  const mistyped = new Set(
    errors
      .filter(({ keyword }) => keyword === "additionalProperties")
      .map((error) => `${error.instancePath}/${nearestField(error)}`),
  );
  return errors.filter(
    ({ keyword, instancePath, params, schemaPath }) =>
      !choices.some((choice) => schemaPath.startsWith(choice)) &&
      !(keyword === "required" && mistyped.has(`${instancePath}/${String(params["missingProperty"])}`)),
  );
}

function nearestField(error: ErrorObject): string | undefined {
  return nearest(error.params["additionalProperty"] as string, fieldsOf(error));
}

function fieldsOf(error: ErrorObject): readonly string[] {
  return Object.keys((error.parentSchema?.["properties"] as object | undefined) ?? {});
}

function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function locate(root: unknown, path: readonly string[], error: ErrorObject): Failure {
  let parent: object | undefined;
  let key: string | number | undefined;
  let value = root;
  for (const part of path) {
    parent = value as object;
    key = Array.isArray(value) ? Number(part) : part;
    value = (value as Record<string, unknown>)[part];
  }
  return { error, parent, key };
}

function isInClassified(root: unknown, path: readonly string[]): boolean {
  let value = root;
  for (const part of path) {
    if (isClassified(value)) return true;
    value = (value as Record<string, unknown>)[part];
  }
  return isClassified(value);
}

function isClassified(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as Record<string, unknown>)["classification"] === "classified"
  );
}

function placeOf({ error, parent, key }: Failure, sources: Sources) {
  const value = error.data;
  const own = typeof value === "object" && value !== null ? value : undefined;
  if (error.keyword === "additionalProperties" && own) {
    const origin = sources.keyOrigin(own, error.params["additionalProperty"] as string);
    return origin && sources.placeOf(origin);
  }
  if (error.keyword === "uniqueItems" && own) return sources.place(own, error.params["i"] as number);
  if (own) return sources.place(own);
  return parent && sources.place(parent, key);
}

function messageOf(failure: Failure): Text {
  const { error } = failure;
  const field = nameOf(failure);
  const got = show(error.data);
  const limit = error.params["limit"] as number;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownField(error);
    case "required":
      return fill(messages.missingField, { field: error.params["missingProperty"] as string });
    case "type":
      return fill(messages.wrongType, { field, wanted: wantedType(error.params["type"] as string), got });
    case "enum":
      return notAllowed(error, field, got);
    case "pattern":
      return wrongForm(error.params["pattern"] as string, field, got);
    case "format":
      return wrongForm(error.params["format"] as string, field, got);
    case "oneOf":
      return wrongForm("port", field, got);
    case "minimum":
      return fill(messages.tooSmall, { field, limit, got });
    case "maximum":
      return fill(messages.tooBig, { field, limit, got });
    case "minLength":
      return fill(messages.tooShort, { field });
    case "maxLength":
      return fill(messages.tooLong, { field, limit, length: String(error.data).length });
    case "minItems":
      return fill(messages.tooFewItems, { field, limit });
    case "uniqueItems":
      return fill(messages.repeatedItem, {
        field,
        got: show((error.data as unknown[])[error.params["i"] as number]),
      });
    default:
      return fill(messages.invalidField, { field, got });
  }
}

function unknownField(error: ErrorObject): Text {
  const field = error.params["additionalProperty"] as string;
  const names = fieldsOf(error);
  const near = nearest(field, names);
  const advice =
    near === undefined ? fill(parts.allowedFields, { words: names.join(", ") }) : hint(field, names);
  return fill(messages.unknownField, { field, hint: advice });
}

function notAllowed(error: ErrorObject, field: Text, got: Text): Text {
  const allowed = error.params["allowedValues"] as readonly string[];
  const advice = typeof error.data === "string" ? hint(error.data, allowed) : parts.nothing;
  return fill(messages.notAllowed, { field, allowed: allowed.join(", "), got, hint: advice });
}

function wrongForm(form: string, field: Text, got: Text): Text {
  const wanted = forms[form];
  return wanted
    ? fill(messages.wrongForm, { field, wanted, got })
    : fill(messages.invalidField, { field, got });
}

function wantedType(type: string): Text {
  return typeNames[type] ?? { zh: type, en: type };
}

/** `Field "x"`, or `Entry 2 of "x"` for an item of a list. */
function nameOf({ error, key }: Failure): Text {
  if (key === undefined) return parts.document;
  if (typeof key === "string") return fill(parts.field, { name: key });
  const names = error.instancePath
    .split("/")
    .slice(1, -1)
    .filter((part) => !/^\d+$/.test(part));
  return fill(parts.entry, { number: key + 1, name: names.at(-1) ?? "" });
}

const longestQuote = 80;

/** The value got, quoted. */
function show(value: unknown): Text {
  if (value === null || value === undefined) return same(typeNames["null"]);
  if (Array.isArray(value)) return same(typeNames["array"]);
  if (typeof value === "object") return same(typeNames["object"]);
  if (typeof value !== "string") return { zh: ` ${String(value)}`, en: String(value) };
  const text = value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value;
  return { zh: `“${text}”`, en: `"${text}"` };
}

function same(text: Text | undefined): Text {
  return text ?? { zh: "", en: "" };
}
