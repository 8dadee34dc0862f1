/** Who holds which lock at the moment; locks live only as long as a run and are not part of the saved state. */

/** A run that can hold locks and wait in virtual time. */
export interface LockOwner {
  wait(ms: number): void;
}

interface Holder {
  /** null is another process. */
  readonly owner: LockOwner | null;
  readonly until: number;
}

export class Locks {
  private readonly holders = new Map<string, Holder>();
  private everyDocument: Holder | null = null;

  constructor(private readonly now: () => number) {}

  /** Another process holds the lock of every document for `ms` of virtual time from now. */
  hold(ms: number): void {
    this.everyDocument = { owner: null, until: this.now() + ms };
  }

  /** That other process lets go. */
  letGo(): void {
    this.everyDocument = null;
  }

  has(name: string, owner: LockOwner): boolean {
    return this.holders.get(name)?.owner === owner;
  }

  /** Takes the lock, waiting up to `ms` of virtual time for it; false when it stayed taken. */
  take(name: string, owner: LockOwner, ms: number): boolean {
    const holder = this.holder(name);
    if (!holder || holder.owner === owner) {
      this.holders.set(name, { owner, until: Number.POSITIVE_INFINITY });
      return true;
    }
    const left = holder.until - this.now();
    owner.wait(Math.min(left, ms));
    return left <= ms && this.take(name, owner, ms - left);
  }

  release(name: string, owner: LockOwner): void {
    if (this.has(name, owner)) this.holders.delete(name);
  }

  releaseAll(owner: LockOwner): void {
    for (const [name, holder] of this.holders) if (holder.owner === owner) this.holders.delete(name);
  }

  private holder(name: string): Holder | undefined {
    const competitor = name.startsWith('document:') ? this.everyDocument : null;
    if (competitor && competitor.until > this.now()) return competitor;
    return this.holders.get(name);
  }
}
