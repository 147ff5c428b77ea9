import { basename, relative, resolve } from "node:path";

/**
 * How to type this very command once more: by the name that an installation gives it, or by its file where that is how it was
 * started, as in a checkout.
 */
export function ownCommand([, file = ""]: readonly string[], folder: string): string {
  if (basename(file) !== "agent-events.js") return "agent-events";
  const below = relative(folder, file);
  const path = below.startsWith("..") ? resolve(file) : below;
  return `node ${/[^\w./:@%+=,-]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : path}`;
}
