/** What the exit code of the process says. */
export const exitCodes = {
  /** Done. */
  ok: 0,
  /** The API, or a gateway, answered with an error. */
  refused: 1,
  /** The command line or the request is wrong; nothing was sent. */
  usage: 2,
  /** No usable answer: no connection, a timeout, something else than the API answered. */
  noAnswer: 3,
  /** The environment is not set up: the token, the address, the version of Node. Nothing was sent. */
  setup: 4,
  /** The agent took the message, and then reported an error. */
  agentError: 5,
  /** The agent took the message, and its answer did not come in time. */
  noReply: 6,
  /** The file of `--store` cannot be used. */
  store: 7,
  /** Deliveries were not answered as they should be. */
  badAnswers: 8,
  /** `doctor` or `gateway --check` found something wrong. */
  unhealthy: 9,
  /** A fault in agent-events itself. */
  fault: 70,
  /** What it printed could not be written, as on a disk that is full. */
  lostOutput: 74,
  /** Interrupted by Ctrl-C, or told to end. */
  interrupted: 130,
  /** Ended since nobody read its output any longer; what SIGPIPE does to other programs. */
  unread: 141,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
