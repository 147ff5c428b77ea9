import { createCleanup } from "../cleanup.ts";
import type { Desk } from "../desk/desk.ts";
import type { Narrator } from "../desk/narrator.ts";
import { openDesk } from "../desk/open.ts";
import { choosePlan } from "../desk/plan.ts";
import { agentOf, newSession } from "../desk/question.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import type { Io } from "../io.ts";
import { warn } from "../output/warn.ts";
import { createShow } from "../show/create.ts";
import { converse } from "./converse.ts";
import { tellEarlier } from "./earlier.ts";
import { openLines } from "./lines/open.ts";
import type { ChatFlags } from "./options.ts";
import { resume } from "./resume.ts";
import type { Conversation } from "./setting.ts";

/**
 * Asks line by line in one session, until the lines end.
 *
 * @param tell tells an error, where a person is there to go on behind it
 */
export async function chat(flags: ChatFlags, io: Io, tell: (error: unknown) => void): Promise<void> {
  const plan = choosePlan(flags, io.env);
  agentOf(flags.agent, plan);
  const cleanup = createCleanup((error) => warn(io, flags, error));
  let show = createShow(io, flags);
  const conversation: Conversation = { session: flags.sessionObject ?? newSession("chat"), isNew: true, interrupts: 0 };
  try {
    const narrator: Narrator = {
      doing: (what) => show.doing(what),
      fact: (label, value) => show.fact(label, value),
      rejected: (rejection) => show.rejected(rejection),
    };
    const desk = await openDesk(plan, { flags, io, narrator, cleanup });
    show.fact("session", conversation.session);
    show.end();
    const lines = openLines(io, flags);
    cleanup.add(async () => lines.close());
    if (lines.isLive) await greet(conversation, { desk, io, flags });
    const renew = () => {
      show = createShow(io, flags);
      return show;
    };
    await converse(conversation, { desk, flags, io, lines, plan, renew, tell });
    if (lines.isLive && (desk.gateway ?? flags.store) !== undefined) {
      show.fact("resume", resume(flags, desk.gateway, conversation.session));
    }
  } catch (error) {
    throw io.signal.aborted && !(error instanceof ExplainedError) ? interrupted() : error;
  } finally {
    show.end();
    await cleanup.run();
  }
}

async function greet(
  { session }: Conversation,
  { desk, io, flags }: { readonly desk: Desk; readonly io: Io; readonly flags: ChatFlags },
): Promise<void> {
  io.stdout.write("\n");
  const turns = flags.sessionObject === undefined ? 0 : await tellEarlier(session, { desk, io, flags });
  if (turns === 0 && !flags.quiet)
    io.stdout.write("Type a message. /help lists commands, Ctrl-C stops an answer, Ctrl-D leaves.\n\n");
}

function interrupted(): ExplainedError {
  return new ExplainedError({
    name: "Interrupted",
    message: "interrupted: nothing waits for an answer any more",
    next: "The agent may go on with what it was asked last.",
    exitCode: exitCodes.interrupted,
  });
}
