import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { outcomeOf } from "./outcome-of.ts";

const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

/** As strict as a careful user's, and with no library but Node's. */
const compilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  target: "es2022",
  lib: ["es2023"],
  types: ["node"],
};

/** How a compiler finds packages. */
export interface Resolution {
  readonly module: string;
  readonly moduleResolution?: string;
}

/** As Node finds them, and as bundlers do. */
export const resolutions: readonly Resolution[] = [
  { module: "nodenext" },
  { module: "preserve", moduleResolution: "bundler" },
];

/**
 * Compiles each program as a module of its own.
 *
 * @param home the folder of the package whose programs they are, since it is by its own name that they import it
 * @returns what the compiler says: nothing, when all is right
 */
export async function compilePrograms(
  programs: readonly string[],
  home: string,
  resolution: Resolution,
): Promise<string> {
  const place = join(home, "reports/readme", resolution.module);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const [index, program] of programs.entries()) {
    writeFileSync(join(place, `${index}.ts`), `export {};\n${program}`);
  }
  const options = { ...compilerOptions, ...resolution };
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
  const { code, stdout, stderr } = await outcomeOf(spawn(process.execPath, [tsc, "-p", place]));
  return code === 0 ? stdout : `${stdout}${stderr}` || `the compiler ended with ${code}`;
}
