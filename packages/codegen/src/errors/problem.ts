/** One thing that is wrong with a contract. Lines and columns count from 1; 0 when the file as a whole is meant. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  reason: string;
}

/** `openapi/agent-events/openapi.yaml:12:3 — reason` */
export function describe(problem: Problem): string {
  const place = problem.line > 0 ? `:${problem.line}:${problem.column}` : "";
  return `${problem.file}${place} — ${problem.reason}`;
}
