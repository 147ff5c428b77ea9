import type { ConfigIssue } from "./config-error.ts";
import type { FileValue } from "./file.ts";
import { Problem } from "./problem.ts";
import { allSettings, type Setting, type Settings } from "./settings.ts";

/** The variables of an environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command line says, where it wins over the environment. Each as it was typed. */
export interface Flags {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly register?: string | undefined;
  readonly agent?: string | undefined;
  readonly store?: string | undefined;
  readonly logLevel?: string | undefined;
  readonly drain?: string | undefined;
  /** The path of the configuration file. */
  readonly config?: string | undefined;
}

/** A setting as it was read. */
interface Value<Read> {
  /** The fallback where nothing is set, or what is set is a mistake. */
  readonly value: Read;
  /** Where it is set: a variable, an option, a place in the file. The variable where it is not set. */
  readonly at: string;
  readonly isSet: boolean;
}

/** Every setting by its name. */
export type Values = {
  readonly [Name in keyof Settings]: Value<
    Exclude<ReturnType<Settings[Name]["read"]>, Problem> | Settings[Name]["fallback"]
  >;
};

interface Sources {
  readonly env: Environment;
  readonly flags: Flags;
  readonly inFile: ReadonlyMap<string, FileValue> | undefined;
}

/** Reads every setting from where it is set with most weight; mistakes go to `issues`. */
export function readValues(sources: Sources, issues: ConfigIssue[]): Values {
  const read = allSettings.map(([name, setting]) => {
    const found = find(name, setting, sources);
    const value = found && setting.read(found.raw);
    if (value instanceof Problem) issues.push({ at: found?.at ?? setting.env, message: value.text });
    const isUsable = found !== undefined && !(value instanceof Problem);
    return [
      name,
      { value: isUsable ? value : setting.fallback, at: found?.at ?? setting.env, isSet: found !== undefined },
    ];
  });
  return Object.fromEntries(read) as Values;
}

function find(name: string, { env, file, flag }: Setting<unknown>, sources: Sources): FileValue | undefined {
  const typed = (sources.flags as Readonly<Record<string, string | undefined>>)[name];
  if (flag !== undefined && typed !== undefined) return { raw: typed, at: flag };
  const variable = sources.env[env]?.trim();
  if (variable) return { raw: variable, at: env };
  return file === undefined ? undefined : sources.inFile?.get(file);
}
