const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };

/** Milliseconds of `200ms`, `3s`, `1.5s` or `10m`. The schema has seen to it that nothing else comes here. */
export function milliseconds(duration: string): number {
  const unit = duration.replace(/[\d.]/g, "");
  return Math.round(Number.parseFloat(duration) * (UNITS[unit] ?? Number.NaN));
}
