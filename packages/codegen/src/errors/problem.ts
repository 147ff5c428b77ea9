/** One thing that is wrong with a contract. Lines and columns count from 1; 1:1 also when the file as a whole is meant. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  reason: string;
}

/** `openapi/agent-events/openapi.yaml:12:3 — reason` */
export function describe({ file, line, column, reason }: Problem): string {
  return `${file}:${line}:${column} — ${reason}`;
}
