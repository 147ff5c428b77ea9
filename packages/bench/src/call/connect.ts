/**
 * What each contender exports: sets up its client once and returns the call, which sends a message to the agent and
 * resolves with the id of the session.
 */
export type Connect = (baseUrl: string, token: string) => (message: string) => Promise<string>;
