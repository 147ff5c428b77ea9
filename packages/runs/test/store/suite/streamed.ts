import { createHash } from "node:crypto";

/** What the stream's entry of that run and seq holds: of many sizes, and the same in every process. */
export function filler(run: string, seq: number): { readonly text: string } {
  const digest = createHash("sha256").update(`${run} ${seq}`).digest();
  return { text: digest.toString("hex").repeat(1 + digest.readUInt8(0) / 4) };
}
