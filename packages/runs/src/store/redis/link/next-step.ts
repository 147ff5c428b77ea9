interface Step {
  /** Whether the server answered at all. */
  readonly isAnswer: boolean;
  /** Whether another node would do better. */
  readonly isWrongNode: boolean;
  readonly next: string;
}

const steps: Readonly<Record<string, string>> = {
  OOM: "its memory is full: raise maxmemory, or shorten the retention",
  READONLY: "it is a replica now: its master is being looked for",
  MISCONF: "it cannot write to its disk: see its log",
  NOREPLICAS: "too few replicas are connected to it",
  LOADING: "it is still reading its data after a start",
  MASTERDOWN: "its master is gone",
  CLUSTERDOWN: "the cluster is incomplete: see `redis-cli --cluster check`",
  TRYAGAIN: "the slot is being moved to another node",
  BUSY: "a script of somebody else has been running for too long",
  NOAUTH: "give user and password",
  WRONGPASS: "check user and password",
  NOPERM: "the user lacks a permission (`ACL SETUSER`)",
};

const wrongNode: ReadonlySet<string> = new Set(["READONLY", "MASTERDOWN", "CLUSTERDOWN"]);

/** What to make of a failed command: a server's refusal begins with a code in capitals, all else is the connection's. */
export function nextStep(error: unknown): Step {
  const code = error instanceof Error ? /^([A-Z]{3,})\b/.exec(error.message)?.[1] : undefined;
  if (code === undefined) return { isAnswer: false, isWrongNode: false, next: "check that it runs, and the address" };
  return { isAnswer: true, isWrongNode: wrongNode.has(code), next: steps[code] ?? "see the server's log" };
}

/** What an error says. A name with several addresses, none of which answers, makes one that says nothing but its code. */
export function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || String((error as NodeJS.ErrnoException).code ?? error.name);
}
