/** What a scenario file holds, once it has been checked against `scenario.schema.json`. */
export interface ScenarioFile {
  readonly summary: string;
  readonly agents?: readonly string[];
  readonly call?: {
    readonly after?: string;
    readonly acknowledge?: "first" | "last";
    readonly refuse?: readonly {
      readonly error: string;
      readonly retry_after?: string;
      readonly times?: number | "always";
    }[];
  };
  readonly deliver: readonly DeliveryLine[];
  readonly shuffled?: boolean;
  readonly outcome?: OutcomeLines;
}

/** What an agent says, in one of the forms that a file has for it. */
export interface Saying {
  readonly skill_triggered?: Skill & {
    readonly thought?: string;
    readonly workflow?: Workflow;
    readonly workflow_run?: Workflow;
  };
  readonly skill_executed?: Skill & { readonly output?: object; readonly metadata?: object };
  readonly suggestions?: readonly string[];
  readonly generation_started?: { readonly request_id?: string };
  readonly message?: string;
  readonly error?: string;
  readonly says?: Readonly<Record<string, unknown>>;
}

interface Skill {
  readonly skill_name: string;
  readonly args?: object;
}

interface Workflow {
  readonly id: string;
  readonly display_id?: string;
}

export interface DeliveryLine extends Saying {
  readonly after?: string;
  readonly copies?: number;
  readonly signature?: "valid" | "wrong" | "missing" | "malformed";
  readonly age?: string;
  readonly envelope?: "flat" | "wrapped";
  readonly omit?: readonly string[];
  readonly set?: Readonly<Record<string, unknown>>;
}

interface OutcomeLines {
  readonly status: "succeeded" | "failed" | "expired";
  readonly reply?: string;
  readonly error?: string;
  readonly events: readonly string[];
  readonly late?: readonly string[] | "any";
  readonly calls?: number;
  readonly duplicates?: number;
  readonly refused?: number;
  readonly unmatched?: number;
  readonly deadline?: string;
  readonly untimed?: "accept";
}
