/** What the Worker needs of the types that `wrangler types` writes; in a project of your own, let it write them all. */
declare module "cloudflare:workers" {
  interface Storage {
    readonly sql: { exec(query: string, ...values: (string | null)[]): { toArray(): Record<string, unknown>[] } };
    get(key: string): Promise<unknown>;
    put(key: string, value: unknown): Promise<void>;
  }

  export abstract class DurableObject {
    protected readonly ctx: { readonly storage: Storage };
  }

  /** A Durable Object as others see it: its methods, each a promise away. */
  type Remote<Class> = {
    [Name in keyof Class]: Class[Name] extends (...values: infer Values) => infer Result
      ? (...values: Values) => Promise<Awaited<Result>>
      : never;
  };

  export const env: {
    readonly DEVREV_TOKEN: string;
    readonly DEVREV_WEBHOOK: string;
    readonly DEVREV_WEBHOOK_SECRET: string;
    readonly DEVREV_BASE_URL?: string;
    readonly AGENT: string;
    readonly QUESTIONS: { getByName(name: string): Remote<import("./question.ts").Question> };
  };
}
