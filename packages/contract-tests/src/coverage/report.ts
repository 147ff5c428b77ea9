import { mkdir, writeFile } from "node:fs/promises";
import type { Row } from "./coverage.ts";
import { summaryOf, tableOf } from "./table.ts";

const FOLDER = new URL("../../reports/", import.meta.url);

/** Writes the whole table into a file of `reports/`, and its summary to the terminal. */
export async function report(file: string, rows: readonly Row[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL(file, FOLDER), tableOf(rows));
  console.log(`${summaryOf(rows)}\nOne by one: reports/${file}`);
}
