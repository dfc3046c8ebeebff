/** Adds to the list at a key. */
export function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

export function mapValues<Key, From, To>(
  map: ReadonlyMap<Key, From>,
  change: (value: From) => To | undefined,
): Map<Key, To> {
  const changed = new Map<Key, To>();
  for (const [key, value] of map) {
    const to = change(value);
    if (to !== undefined) changed.set(key, to);
  }
  return changed;
}
