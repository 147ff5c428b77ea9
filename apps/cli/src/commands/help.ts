/** What the program's own help says below its commands. */
export const rootHelp: string = `
Environment:
  DEVREV_TOKEN           the token of every call; there is no option for it
  DEVREV_BASE_URL        where the API is, unless --base-url says it
  DEVREV_WEBHOOK_SECRET  the secret that \`webhook create --secret-env\` and \`webhook update --secret-env\` set

Exit codes:
  0    done
  1    the API answered with an error
  2    the command line or the request is wrong; nothing was sent
  3    no usable answer (connection, timeout, proxy); the message says whether the request may have arrived
  4    the token, the address or Node is not set up; nothing was sent
  70   a fault in agent-events itself
  130  interrupted by Ctrl-C

Example:
  export DEVREV_TOKEN="..."
  agent-events execute --agent don:core:dvrv-us-1:devo/0:ai_agent/1 --session-object TKT-4821 --message "Hello"`;
