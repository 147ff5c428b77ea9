import { expect, test } from "vitest";
import { listen } from "../src/listen.ts";

test("a server is gone at the end that it was given, with its connections", async () => {
  const ends: (() => void)[] = [];
  const { url } = await listen(() => {}, { atEnd: (close) => void ends.push(close) });
  const unanswered = fetch(url);
  for (const end of ends) end();
  await expect(unanswered).rejects.toThrow();
  await expect(fetch(url)).rejects.toThrow();
});
