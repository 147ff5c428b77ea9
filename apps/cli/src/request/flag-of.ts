/** The option behind a name that commander made of it: `sessionObject` is `--session-object`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
