/** An answer in JSON. Fields that are undefined are left out. */
export function answerJson(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return answerText(JSON.stringify(body), status, headers);
}

/** The same, of what is written already. */
export function answerText(json: string, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(json, { status, headers: { ...headers, "content-type": "application/json" } });
}
