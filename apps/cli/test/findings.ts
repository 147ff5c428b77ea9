import { cli } from "./cli.ts";

interface Finding {
  readonly check: string;
  readonly status: string;
  readonly message: string;
  readonly fix?: string;
}

interface Found {
  readonly code: number | null;
  readonly stderr: string;
  readonly found: Readonly<Record<string, Finding | undefined>>;
}

/** Runs `doctor`, and gives its findings by what they are about. */
export async function findings(args: readonly string[], env: Record<string, string>): Promise<Found> {
  const { code, stdout, stderr } = await cli(["doctor", "--json", ...args], { env });
  const { checks } = JSON.parse(stdout) as { checks: Finding[] };
  return { code, stderr, found: Object.fromEntries(checks.map((one) => [one.check, one])) };
}
