/** Which verification of a webhook is the current one, and whether one of its attempts is under way. */
export interface Verifications {
  /** Makes a verification the current one of a webhook; the returned function tells whether it still is. */
  readonly begin: (webhook: string) => () => boolean;
  /** Makes none the current one. */
  readonly end: (webhook: string) => void;
  readonly track: <Result>(webhook: string, attempt: Promise<Result>) => Promise<Result>;
  /** Resolves when no attempt is under way. */
  readonly settled: (webhook: string) => Promise<unknown>;
}

export function createVerifications(): Verifications {
  const current = new Map<string, object>();
  const underWay = new Map<string, Promise<unknown>>();
  return {
    begin: (webhook) => {
      const own = {};
      current.set(webhook, own);
      return () => current.get(webhook) === own;
    },
    end: (webhook) => void current.delete(webhook),
    track: async (webhook, attempt) => {
      underWay.set(webhook, attempt);
      try {
        return await attempt;
      } finally {
        if (underWay.get(webhook) === attempt) underWay.delete(webhook);
      }
    },
    settled: (webhook) => underWay.get(webhook) ?? Promise.resolve(),
  };
}
