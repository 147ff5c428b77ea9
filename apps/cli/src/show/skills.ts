import type { DeskEvent } from "../desk/event.ts";

/** Which skills are under way, and how long those took that are done. */
export interface Skills {
  /** Counts an event; of a skill that is done, the milliseconds since it was triggered, where that was seen. */
  readonly count: (event: DeskEvent) => number | undefined;
  /** Those that were triggered and are not done, oldest first. */
  readonly running: () => readonly Skill[];
}

interface Skill {
  readonly name: string;
  /** When it was triggered, in milliseconds since 1970. */
  readonly since: number;
}

/** Deliveries are not ordered and carry no id of a skill's run: the oldest of a name that is under way is the one that is done. */
export function createSkills(): Skills {
  const running: Skill[] = [];
  return {
    count: (event) => {
      if (event.kind === "skill-triggered") running.push({ name: event.skillName, since: event.at });
      if (event.kind !== "skill-executed") return undefined;
      const index = running.findIndex(({ name }) => name === event.skillName);
      const [found] = index < 0 ? [] : running.splice(index, 1);
      return found && event.at - found.since;
    },
    running: () => running,
  };
}
