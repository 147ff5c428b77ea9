import { join } from "node:path";
import { installWorkerd } from "@agent-events/runtime-tests/workerd";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { afterAll, beforeAll } from "vitest";
import { AGENT, DevRev, SECRET, TOKEN, WEBHOOK } from "./devrev.ts";
import type { Example, Outcome, Question } from "./examples/example.ts";
import { type Program, start } from "./program.ts";
import { commandOf } from "./readme.ts";

/** Seconds to wait for what comes. Longer than a test may take: what shows it only when the wait is over has failed. */
const PATIENCE = 60;

/** Room for the first download of workerd. */
const DOWNLOAD = 300_000;

/** An example that runs for the tests of a `describe`, with a DevRev of its own. */
export class World {
  readonly devrev: DevRev = new DevRev();
  readonly #example: Example;
  #program: Program | undefined;
  readonly #folder: string = temporaryFolder(afterAll);

  constructor(example: Example) {
    this.#example = example;
    beforeAll(async () => {
      await installWorkerd();
      await this.devrev.open();
      await this.start();
    }, DOWNLOAD);
    afterAll(async () => {
      await this.kill();
      this.devrev.close();
    });
  }

  get url(): string {
    return this.devrev.receiver;
  }

  /** Starts the example, over what it stored before, with one variable missing or with all. */
  async start(missing?: string): Promise<void> {
    const { [missing ?? ""]: _, ...env }: Record<string, string> = {
      DEVREV_BASE_URL: this.devrev.url,
      DEVREV_TOKEN: TOKEN,
      DEVREV_WEBHOOK: WEBHOOK,
      DEVREV_WEBHOOK_SECRET: SECRET,
      AGENT,
      PORT: "0",
      RUNS_DB: this.#database,
      WORKER_DATA: join(this.#folder, "worker"),
    };
    this.#program = await start(commandOf(this.#example.name), env);
    this.devrev.receiver = this.#program.url;
  }

  async kill(): Promise<void> {
    await this.#program?.kill();
  }

  ask(question: Question, patience: number = PATIENCE): Promise<Outcome> {
    return this.#example.ask(this.url, question, patience);
  }

  look(id: string, patience: number = PATIENCE): Promise<Outcome> {
    return this.#example.look(this.url, id, patience);
  }

  events(id: string): Promise<readonly string[]> {
    return this.#example.events(this.url, id, this.#database);
  }

  get #database(): string {
    return join(this.#folder, "runs.db");
  }
}
