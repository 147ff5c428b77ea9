import type { Io } from "../io.ts";
import { renderMarkdown } from "../markdown/render.ts";
import { manyLines } from "../output/many-lines.ts";
import { hasColor } from "../output/style.ts";
import type { ShowFlags } from "./show.ts";

/** What an agent says, as it is printed: its Markdown rendered where there may be styles, else as it came. */
export function answerOf(text: string, { stdout, env }: Io, { raw, color }: Pick<ShowFlags, "raw" | "color">): string {
  return raw || !hasColor(stdout, env, color) ? manyLines(text) : renderMarkdown(text, stdout.columns);
}
