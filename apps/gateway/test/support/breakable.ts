/** A store or ledger whose methods reject with an error, where and as long as a test says so. */
export function breakable<Thing extends object>(thing: Thing, broken: (method: string) => Error | undefined): Thing {
  return new Proxy(thing, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => {
        const error = broken(String(name));
        return error ? Promise.reject(error) : member.apply(target, given);
      };
    },
  });
}
