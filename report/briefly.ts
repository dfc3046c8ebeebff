import { isMarker } from "./markers";
import type { Change } from "./model";

/** Attributes that a name says already, or that are the same everywhere. */
const unsaid = new Set(["name", "description", "region", "records"]);

const units: Readonly<Record<string, string>> = {
  size: " GB",
  ram: " MB",
  bandwidth: " Mbit/s",
  max_kbps: " kbit/s",
};

/** What one sees of a new resource beside its name, in a line: a size, an address, or the traffic that a rule speaks of. */
export function briefly(change: Change): string {
  const shown = new Map(
    change.attributes.flatMap(({ name, after, headline }) => {
      const text = headline === true && !unsaid.has(name) ? textOf(after) : "";
      return text === "" ? [] : [[name, `${text}${units[name] ?? ""}`] as const];
    }),
  );
  const take = (name: string) => {
    const text = shown.get(name) ?? "";
    shown.delete(name);
    return text;
  };
  const [from, to] = [take("port_range_min"), take("port_range_max")];
  const range = from === to ? from : `${from}-${to}`;
  const service = [take("protocol"), take("destination_port") || range]
    .filter((part) => part !== "")
    .join("/");
  const verb = take("action") || take("direction");
  const [source, destination] = [take("source_ip_address"), take("destination_ip_address")];
  const path = source === "" && destination === "" ? "" : `${source || "*"} → ${destination || "*"}`;
  return [verb, service, path, ...shown.values()].filter((part) => part !== "").join(" ");
}

/** A value that an upstream stack has yet to give is no fact. */
function textOf(value: unknown): string {
  if (typeof value === "string" && value.includes("egov:pending:")) return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== "")
      .join(", ");
  if (typeof value !== "object" || value === null || isMarker(value)) return "";
  return Object.values(value)
    .map(textOf)
    .filter((text) => text !== "")
    .join(" ");
}
