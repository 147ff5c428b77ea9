import type { DeskEvent } from "../desk/event.ts";
import { durationOf } from "../desk/run-view.ts";
import type { Io } from "../io.ts";
import { duration } from "../output/duration.ts";
import { oneLine } from "../output/one-line.ts";
import { createStyle } from "../output/style.ts";
import { answerOf } from "./answer.ts";
import { lineOf } from "./lines.ts";
import type { Show, ShowFlags } from "./show.ts";
import { createSkills } from "./skills.ts";
import { openStatus } from "./status.ts";

/** Width of the labels: that of the longest. */
const LABEL = "answered by".length;

/** Kinds that pass: a terminal shows them while they last, what is no terminal gets a line. */
const PASSING = new Set<DeskEvent["kind"]>(["skill-triggered", "generation-started"]);

/** For people: lines as things happen, in a terminal with a spinner below them, and then the answer. */
export function showPeople(io: Io, flags: ShowFlags): Show {
  const { stdout } = io;
  const { color } = flags;
  const style = createStyle(stdout, io.env, color);
  const status = openStatus(io, color);
  const skills = createSkills();
  const line = (label: string, text: string) => stdout.write(`${style.bold(label.padEnd(LABEL))}  ${oneLine(text)}\n`);
  return {
    doing: status.show,
    fact: line,
    started: () => status.show("waits for the answer"),
    event: (event) => {
      const told = lineOf(event, skills.count(event));
      if (told && !(status.isLive && PASSING.has(event.kind))) line(...told);
      const running = skills.running().at(-1);
      if (event.kind === "generation-started") status.show("writes the answer");
      else if (running) status.show(running.name, running.since);
      else status.show("waits for the answer");
    },
    rejected: ({ reason }) => line("refused", reason),
    outcome: (run) => {
      status.end();
      if (status.isLive) for (const { name } of skills.running()) line("skill", `${name}, triggered and not done`);
      if (!run.reply) return;
      line("answered", `in ${duration(durationOf(run))}${run.reply.late ? ", late" : ""}`);
      stdout.write(`\n${answerOf(run.reply.message, io, flags)}\n`);
    },
    end: status.end,
  };
}
