// A Durable Object of worker.ts: one question, with all that DevRev delivers for it, once each, in its own SQLite database.
// A delivery is on the disk before DevRev is answered 200, so nothing is lost when the Worker restarts.
import { DurableObject } from "cloudflare:workers";
import type { Delivery } from "@agent-events/receiver";

/** The answer, the agent's error, or neither yet; and the kinds of all deliveries so far, in order of arrival. */
interface Answer {
  readonly kind: "message" | "error" | "waiting";
  readonly message?: string;
  readonly error?: string;
  readonly events: readonly unknown[];
}

export class Question extends DurableObject {
  readonly #settled = Promise.withResolvers<void>();

  async begin(): Promise<void> {
    await this.ctx.storage.put("begun", true);
  }

  accept(delivery: Delivery): void {
    const { id = null, kind } = delivery;
    this.#sql("INSERT OR IGNORE INTO events VALUES (?, ?, ?)", id, kind, JSON.stringify(delivery));
    if (kind === "message" || kind === "error") this.#settled.resolve();
  }

  /** The first final delivery decides. Undefined when nobody asked this question. */
  async look(seconds: number): Promise<Answer | undefined> {
    if (!(await this.ctx.storage.get("begun"))) return undefined;
    const outcomes = "SELECT said FROM events WHERE kind IN ('message', 'error') ORDER BY rowid LIMIT 1";
    const patience = new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    if (this.#sql(outcomes).length === 0) await Promise.race([this.#settled.promise, patience]);
    const { kind, message, error } = JSON.parse(String(this.#sql(outcomes)[0]?.["said"] ?? '{"kind":"waiting"}'));
    const events = this.#sql("SELECT kind FROM events ORDER BY rowid").map((event) => event["kind"]);
    return { kind, message, error, events };
  }

  #sql(query: string, ...values: (string | null)[]): Record<string, unknown>[] {
    this.ctx.storage.sql.exec("CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, kind TEXT, said TEXT)");
    return this.ctx.storage.sql.exec(query, ...values).toArray();
  }
}
