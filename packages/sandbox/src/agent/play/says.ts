import type { Saying } from "../scenario/file.ts";

/** The contract's limit for names of skills and reasons of failures, in characters. */
const LIMIT = 512;

/** The fields of `ai_agent_response` for what an agent says. */
export function saysOf(saying: Saying, random: () => number): Record<string, unknown> {
  const { skill_triggered: triggered, skill_executed: executed, generation_started: started } = saying;
  if (triggered) return step("skill_triggered", { ...triggered, args: triggered.args ?? {} });
  if (executed) return step("skill_executed", { ...executed, output: executed.output ?? {} });
  if (saying.suggestions) {
    const suggestions = saying.suggestions.map((suggestion) => ({ suggestion }));
    return { agent_response: "suggestions", suggestions: { suggestions } };
  }
  if (started) {
    const request_id = cut(started.request_id ?? `request-${Math.floor(random() * 2 ** 32).toString(16)}`, 128);
    return { agent_response: "message_generation_started", message_generation_started: { request_id } };
  }
  if (saying.message !== undefined) return { agent_response: "message", message: saying.message };
  if (saying.error !== undefined) return { agent_response: "error", error: { error: cut(saying.error, LIMIT) } };
  return { ...saying.says };
}

function step(
  state: string,
  skill: Readonly<Record<string, unknown>> & { readonly skill_name: string },
): Record<string, unknown> {
  const progress = { progress_state: state, [state]: { ...skill, skill_name: cut(skill.skill_name, LIMIT) } };
  return { agent_response: "progress", progress };
}

/** Characters are code points, as the contract counts them. */
function cut(text: string, limit: number): string {
  return text.length <= limit ? text : [...text].slice(0, limit).join("");
}
