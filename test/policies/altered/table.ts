/** What a rule says of one subject. */
export interface Statement {
  readonly result: string;
  readonly subject: string;
  readonly message: string;
}

/** More lines say the same again, of every other subject of a city. */
const most = 6;

/** A table of what was said, first as it is and then for each thing that is otherwise, equal outcomes together. */
export class Table {
  private readonly outcomes = new Map<string, Map<string, string[]>>();

  /** @param brief only results, without messages and without what is said of the example as it is */
  constructor(
    private readonly title: string,
    private readonly plain: readonly Statement[],
    private readonly brief: boolean,
  ) {}

  /** Notes what was said with one thing otherwise. */
  add(what: string, how: string, now: readonly Statement[]): void {
    const lines = this.changes(now);
    const more = lines.length > most ? [`and ${lines.length - most} more`] : [];
    // The value itself may be told, and outcomes that differ only by it are equal.
    const value = how.length > 5 ? how.replaceAll('"', "") : how;
    const outcome = [...lines.slice(0, most), ...more].join("\n").replaceAll(value, "…");
    if (outcome === "") return;
    const things = this.outcomes.get(outcome) ?? new Map<string, string[]>();
    this.outcomes.set(outcome, things.set(what, [...(things.get(what) ?? []), how]));
  }

  lines(): readonly string[] {
    const said = [...this.outcomes].flatMap(([outcome, things]) => [
      ...[...things].map(([what, ways]) => `${what}: ${ways.join(", ")}`),
      ...outcome.split("\n").map((line) => `  ${line}`),
    ]);
    const plain = this.brief ? [] : this.plain.map((statement) => this.text(statement));
    // All types have the name of the provider.
    return [`# ${this.title}`, ...plain, ...said].map((line) => line.replaceAll("openstack_", ""));
  }

  private text({ result, subject, message }: Statement): string {
    return `${result} ${subject}${this.brief ? "" : `: ${message}`}`;
  }

  /** Such as `fail → pass <subject>: <message>`. */
  private changes(now: readonly Statement[]): readonly string[] {
    const lost = missing(this.plain, now);
    const added = missing(now, this.plain);
    const lines = added.map((statement) => {
      const at = lost.findIndex(({ subject }) => subject === statement.subject);
      const [before] = at < 0 ? [] : lost.splice(at, 1);
      if (this.brief && before?.result === statement.result) return undefined;
      return `${before ? `${before.result} → ` : "+ "}${this.text(statement)}`;
    });
    return [
      ...lines.filter((line) => line !== undefined),
      ...lost.map(({ result, subject }) => `- ${result} ${subject}`),
    ];
  }
}

function missing(statements: readonly Statement[], others: readonly Statement[]): Statement[] {
  const keys = new Set(others.map(keyOf));
  return statements.filter((statement) => !keys.has(keyOf(statement)));
}

function keyOf({ result, subject, message }: Statement): string {
  return `${result} ${subject} ${message}`;
}
