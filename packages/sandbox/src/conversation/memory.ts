import type { Turn } from "../agent/plan.ts";

/** Sessions that are kept, and turns of each: the oldest make room. */
const KEPT = { sessions: 1_000, turns: 1_000 };

/** One conversation of a caller with an agent. */
export interface Session {
  readonly id: string;
  readonly displayId: string;
  readonly turns: readonly Turn[];
}

/** What agents remember of their sessions. */
export interface Memory {
  /** The session of a caller's identifier with an agent; a new one unless there is one. */
  readonly open: (agent: string, sessionObject: string) => Session;
  readonly add: (session: Session, turn: Turn) => void;
}

/** @param next the number of the next session */
export function createMemory(next: () => number): Memory {
  const sessions = new Map<string, { id: string; displayId: string; turns: Turn[] }>();
  return {
    open: (agent, sessionObject) => {
      const key = JSON.stringify([agent, sessionObject]);
      const session = sessions.get(key) ?? begin(next());
      sessions.delete(key);
      sessions.set(key, session);
      const [oldest] = sessions.keys();
      if (sessions.size > KEPT.sessions && oldest !== undefined) sessions.delete(oldest);
      return session;
    },
    add: (session, turn) => {
      const turns = session.turns as Turn[];
      turns.push(turn);
      if (turns.length > KEPT.turns) turns.shift();
    },
  };
}

const begin = (number: number) => ({
  id: `don:core:dvrv-us-1:devo/0:ai_agent_session/${number}`,
  displayId: `AI_AGENT_SESSION-${number}`,
  turns: [],
});
