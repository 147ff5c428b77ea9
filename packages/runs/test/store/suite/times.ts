/** How often to repeat: often enough for every change, and as often as the night allows with AGENT_EVENTS_DEEP=1. */
export function times(normal: number, deep: number): number {
  return process.env["AGENT_EVENTS_DEEP"] === "1" ? deep : normal;
}
