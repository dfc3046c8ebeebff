/** Sets that are joined and never parted. */
export class UnionFind<Member> {
  private readonly parents = new Map<Member, Member>();

  /** The member that stands for all of its set. */
  root(member: Member): Member {
    let root = member;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    for (let at = member; at !== root;) {
      const next = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }

  /** Joins two sets; the first one's root stands for both. */
  join(first: Member, second: Member): void {
    const root = this.root(first);
    const other = this.root(second);
    if (root !== other) this.parents.set(other, root);
  }
}
