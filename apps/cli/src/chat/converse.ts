import { readQuestion } from "../desk/question.ts";
import { doCommand } from "./commands.ts";
import type { Conversation, Setting } from "./setting.ts";
import { takeTurn } from "./turn.ts";

/** Answers line by line, until the lines end or one of them leaves. */
export async function converse(conversation: Conversation, setting: Setting): Promise<void> {
  const { io, lines, tell } = setting;
  for (;;) {
    if (conversation.interrupts > 1) return;
    if (conversation.interrupts === 1) io.stdout.write("Ctrl-C again leaves, and so does Ctrl-D.\n");
    const entry = await lines.next();
    if (entry.kind === "end") return;
    if (entry.kind === "interrupt") {
      conversation.interrupts = entry.hadText ? 1 : conversation.interrupts + 1;
      continue;
    }
    conversation.interrupts = 0;
    if (entry.text.trim() === "") continue;
    try {
      if (!(await answer(entry.text, conversation, setting))) return;
    } catch (error) {
      // Lines of a pipe may build on each other: what comes behind a failure was meant to come behind an answer.
      if (!lines.isLive || io.signal.aborted) throw error;
      tell(error);
    }
    if (lines.isLive) io.stdout.write("\n");
  }
}

/** Whether the chat goes on. */
async function answer(text: string, conversation: Conversation, setting: Setting): Promise<boolean> {
  const { flags, io, plan, renew } = setting;
  if (/^\/(?!\/)/.test(text)) return doCommand(text, conversation, setting);
  const { session, isNew } = conversation;
  // What is for the start of a session, or goes along with one message, goes with the first.
  const { contextInitial: _, artifact: __, ...later } = flags;
  const read = async () => {
    const question = await readQuestion("", isNew ? flags : later, { io, session, plan });
    // Whatever it is: a `-` that was typed here does not mean standard input.
    const event = { input_message: { message: text.replace(/^\/\//, "/") } };
    return { ...question, session_object: session, event };
  };
  await takeTurn(read, setting, { show: renew(), onInterrupt: () => ++conversation.interrupts });
  conversation.isNew = false;
  return true;
}
