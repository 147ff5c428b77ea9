/** What the person, or the pipe, has to say next. */
export type Entry =
  | { readonly kind: "line"; readonly text: string }
  /** Ctrl-C where a line was asked for; it clears what was typed of it. */
  | { readonly kind: "interrupt"; readonly hadText: boolean }
  | { readonly kind: "end" };

/** Where the lines of a chat come from. */
export interface Lines {
  /** Whether a person types them. */
  readonly isLive: boolean;
  /** Asks for a line. Rejects when the command is to end. */
  readonly next: () => Promise<Entry>;
  /**
   * Lets a person type while something else is under way, until the returned function is called. A line that `handle` does
   * not take is kept for `next`.
   */
  readonly meanwhile: (handle: (line: string) => boolean) => () => void;
  /** Leaves the terminal, or the pipe, to whoever comes next. */
  readonly close: () => void;
}
