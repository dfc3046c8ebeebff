import facts from "./provider-facts.json";

/** What the provider's schema says about a type or block, as far as a configuration without it leaves open. */
export interface BlockFacts {
  /** Names that the cloud fills in when they are not written. */
  readonly computed: ReadonlySet<string>;
  readonly secret: ReadonlySet<string>;
  readonly bool: ReadonlySet<string>;
  readonly number: ReadonlySet<string>;
  readonly blocks: ReadonlyMap<string, BlockFacts>;
}

/** As in the generated file: names as one text. */
interface Written {
  readonly computed?: string;
  readonly secret?: string;
  readonly bool?: string;
  readonly number?: string;
  readonly blocks?: Readonly<Record<string, Written>>;
}

const written: Readonly<Record<string, Written>> = facts;
const known = new Map<string, BlockFacts>();
const none = toFacts({});

/** Facts about a resource type, or about a data source as `data.<type>`; empty for a type that the provider does not have. */
export function providerFacts(type: string): BlockFacts {
  let found = known.get(type);
  if (!found) known.set(type, (found = type in written ? toFacts(written[type] ?? {}) : none));
  return found;
}

function toFacts({ computed, secret, bool, number, blocks = {} }: Written): BlockFacts {
  const inner = Object.entries(blocks).map(([name, block]) => [name, toFacts(block)] as const);
  return {
    computed: words(computed),
    secret: words(secret),
    bool: words(bool),
    number: words(number),
    blocks: new Map(inner),
  };
}

function words(text = ""): ReadonlySet<string> {
  return new Set(text.split(" ").filter((word) => word !== ""));
}
