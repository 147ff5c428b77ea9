/** Several values a key. A value that is alone is kept without a set around it, which is what most are and half their size. */
export class Multimap<Value extends object> {
  readonly #values = new Map<string, Value | Set<Value>>();

  add(key: string, value: Value): void {
    const found = this.#values.get(key);
    if (found instanceof Set) found.add(value);
    else this.#values.set(key, found && found !== value ? new Set([found, value]) : value);
  }

  delete(key: string, value: Value): void {
    const found = this.#values.get(key);
    if (found instanceof Set) found.delete(value);
    if (found === value || (found instanceof Set && found.size === 0)) this.#values.delete(key);
  }

  get(key: string): Iterable<Value> {
    const found = this.#values.get(key);
    return found instanceof Set ? found : found ? [found] : [];
  }

  *values(): Generator<Value, void> {
    for (const found of this.#values.values()) {
      if (found instanceof Set) yield* found;
      else yield found;
    }
  }
}
