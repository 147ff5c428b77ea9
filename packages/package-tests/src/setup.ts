import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createConsumer } from "./consumer.ts";
import { pack } from "./pack.ts";
import { publishedPackages } from "./published.ts";

/** A package as it would reach the registry. */
export interface Packed {
  readonly name: string;
  readonly tarball: string;
  /** Where npm installed it. */
  readonly installed: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    packed: readonly Packed[];
    /** The folder of the project that has them installed. */
    consumer: string;
    /** What npm warned of when it installed them. */
    warnings: string;
  }
}

/** Packs every published package, and installs them together, outside of the workspace. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "agent-events-packages-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const consumer = join(folder, "consumer");
    const packed = await Promise.all(
      publishedPackages().map(async (one) => ({
        name: one.manifest.name,
        tarball: await pack(one, join(folder, "tarballs")),
        installed: join(consumer, "node_modules", one.manifest.name),
      })),
    );
    provide(
      "warnings",
      await createConsumer(
        consumer,
        packed.map(({ tarball }) => tarball),
      ),
    );
    provide("packed", packed);
    provide("consumer", consumer);
    return remove;
  } catch (error) {
    remove();
    throw error;
  }
}
