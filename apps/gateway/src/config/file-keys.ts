import { allSettings } from "./settings.ts";

/** Every key of the file, with points between levels. */
export const fileKeys: ReadonlySet<string> = new Set(
  allSettings.flatMap(([, { file }]) => (file === undefined ? [] : [file])),
);

/** The keys that hold keys. */
export const fileBranches: ReadonlySet<string> = new Set(
  [...fileKeys].filter((key) => key.includes(".")).map((key) => key.slice(0, key.indexOf("."))),
);

const secrets: readonly (readonly [pattern: RegExp, variable: string])[] = [
  [/redis/i, "REDIS_URL"],
  [/secret/i, "DEVREV_WEBHOOK_SECRET"],
  [/token|password|api_?key|(^|_)pat$/i, "DEVREV_TOKEN"],
];

/** Where a secret of this name belongs; undefined when the name is not that of a secret. */
export function variableOfSecret(key: string): string | undefined {
  const name = key.slice(key.lastIndexOf(".") + 1);
  return secrets.find(([pattern]) => pattern.test(name))?.[1];
}
