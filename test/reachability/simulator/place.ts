/** Where a frame arrives: a host's port, or an interface of a router by its position. */
export type Place = { readonly port: number } | { readonly router: number; readonly face: number };

/** @throws when nothing has the id: the network is not valid */
export function at<T>(list: readonly T[], id: number): T {
  const found = list[id];
  if (found === undefined) throw new Error(`Nothing has the id ${id}: there are ${list.length}`);
  return found;
}
