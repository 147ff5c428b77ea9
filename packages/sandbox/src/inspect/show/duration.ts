/** `200 ms`, `1.5 s`, `3 min`. @param milliseconds above 0 */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds % 60_000 === 0) return `${(milliseconds / 60_000).toLocaleString("en")} min`;
  return `${(Math.round(milliseconds / 100) / 10).toLocaleString("en")} s`;
}
