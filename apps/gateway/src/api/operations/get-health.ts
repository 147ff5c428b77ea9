import { answerJson } from "../answer.ts";

export function getHealth(): Response {
  return answerJson({ status: "ok" });
}
