/** What the exit code of the process says. */
export const exitCodes = {
  /** Done. */
  ok: 0,
  /** The API answered with an error. */
  refused: 1,
  /** The command line or the request is wrong; nothing was sent. */
  usage: 2,
  /** No usable answer: no connection, a timeout, something else than the API answered. */
  noAnswer: 3,
  /** The environment is not set up: the token, the address, the version of Node. Nothing was sent. */
  setup: 4,
  /** A fault in agent-events itself. */
  fault: 70,
  /** Interrupted by Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
