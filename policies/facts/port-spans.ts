import type { Ports } from "./ports";
import type { Protocol } from "./protocol";

/** Ports of one protocol. */
export interface PortSpan {
  readonly protocol: "tcp" | "udp";
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Spans that a rule opens, of those asked about; a rule for any protocol or port opens all. */
export function opened(
  spans: readonly PortSpan[],
  protocol: Protocol,
  ports: Ports | undefined,
): readonly PortSpan[] {
  if (protocol.kind === "unknown") return [];
  return spans.filter((span) => {
    if (protocol.kind === "named" && protocol.name !== span.protocol) return false;
    if (ports === undefined || ports.kind === "unknown")
      return ports === undefined && protocol.kind === "any";
    return ports.kind === "all" || (ports.from <= span.to && span.from <= ports.to);
  });
}
