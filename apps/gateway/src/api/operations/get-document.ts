import { document } from "../contract/document.ts";

const text = JSON.stringify(document);

export function getDocument(): Response {
  return new Response(text, { headers: { "content-type": "application/json" } });
}
