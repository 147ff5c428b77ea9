/** First words that the echo agent answers to, whatever scenario would be played otherwise. */
export const echoWords: readonly string[] = ["echo", "help"];
