/** Where an event stands in its run's log. */
interface Position {
  /** 1, 2, 3 … in order of arrival. */
  readonly seq: number;
  /** When it was stored, in milliseconds since 1970. */
  readonly at: number;
  /** Whether the run had its outcome, or had expired, before. */
  readonly late: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** What carries out a skill, or one run of it. */
export interface Workflow {
  readonly id: string;
  readonly displayId: string | undefined;
}

type Said =
  | { readonly kind: "acknowledged"; readonly session: string }
  | { readonly kind: "unconfirmed"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "expired"; readonly limit: "deadline" | "idle" }
  | {
      readonly kind: "skill-triggered";
      readonly skillName: string;
      readonly args: Fields;
      readonly thought: string | undefined;
      readonly workflow: Workflow | undefined;
      readonly workflowRun: Workflow | undefined;
    }
  | {
      readonly kind: "skill-executed";
      readonly skillName: string;
      readonly output: Fields;
      readonly args: Fields | undefined;
      readonly metadata: Fields | undefined;
    }
  | { readonly kind: "suggestions"; readonly suggestions: readonly string[] }
  | { readonly kind: "generation-started"; readonly requestId: string }
  | { readonly kind: "message"; readonly message: string }
  | { readonly kind: "error"; readonly error: string }
  | {
      readonly kind: "unknown";
      /** What it calls itself. */
      readonly name: string | undefined;
      /** What came, as JSON. */
      readonly raw: unknown;
    };

/** One event of a run, as this program tells it: the same whether it comes from a gateway or from a store of its own. */
export type DeskEvent = Position & Said;
