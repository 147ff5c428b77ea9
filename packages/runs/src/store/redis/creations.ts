/** Runs that are being made: entries for them, begun meanwhile in this process, wait until they are. */
export class Creations {
  readonly #pending = new Map<string, Promise<void>>();

  async add(run: string, creating: Promise<void>): Promise<void> {
    if (this.#pending.has(run)) return creating;
    this.#pending.set(run, creating);
    try {
      await creating;
    } finally {
      this.#pending.delete(run);
    }
  }

  async settled(run: string): Promise<void> {
    await this.#pending.get(run)?.catch(() => {});
  }
}
