import type { Input } from "@agent-events/client";
import { UsageError } from "../errors/usage-error.ts";
import { readTextFile } from "../fields/file.ts";
import { isObject, type JsonObject, parseJsonObject } from "../fields/json.ts";
import { readStdin } from "../fields/stdin.ts";
import type { Io } from "../io.ts";
import { flagOf } from "./flag-of.ts";
import { type RequestFlags, requestPaths } from "./options.ts";

export type ExecuteRequest = Input<"/ai-agents.events.execute-async">;

const REQUIRED = ["agent", "sessionObject", "message"] as const;

/**
 * The request that the options describe, as {@link layRequest} makes it.
 *
 * @throws {UsageError} when required fields are missing, or a value cannot be read
 */
export async function readRequest(flags: RequestFlags, io: Io): Promise<ExecuteRequest> {
  const missing = flags.body === undefined ? REQUIRED.filter((name) => flags[name] === undefined) : [];
  if (missing.length > 0) throw missingError(missing.map(flagOf));
  return (await layRequest(flags, io)) as ExecuteRequest;
}

/**
 * The fields of `--body`, with the other options laid over them. They are not checked any further; the client does that.
 *
 * @throws {UsageError} when a value cannot be read
 */
export async function layRequest(flags: RequestFlags, io: Io): Promise<JsonObject> {
  if (flags.body === "-" && flags.message === "-") {
    throw new UsageError("--body and --message cannot both come from standard input", "Give one of them another way.");
  }
  const request =
    flags.body === undefined ? {} : parseJsonObject("--body", await readTextFile(io, "--body", flags.body));
  for (const [name, path] of Object.entries(requestPaths)) {
    const value = await read(name, flags, io);
    if (value !== undefined) place(request, path, value);
  }
  return request;
}

async function read(name: string, flags: RequestFlags, io: Io): Promise<unknown> {
  const given = flags[name as keyof RequestFlags];
  if (name === "message" && given === "-") return readStdin(io, "the message");
  if (name !== "clientMetadata" || typeof given !== "string") return given;
  const text = given.startsWith("@") ? await readTextFile(io, flagOf(name), given.slice(1)) : given;
  return parseJsonObject(flagOf(name), text);
}

/** Sets a field; what stands in its way is no object, so it is replaced. */
function place(request: JsonObject, [first = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    request[first] = value;
    return;
  }
  const inner = request[first];
  const object = isObject(inner) ? inner : {};
  request[first] = object;
  place(object, rest, value);
}

function missingError(flags: readonly string[]): UsageError {
  const list = flags.join(", ").replace(/, ([^,]*)$/, " and $1");
  return new UsageError(
    `${list} ${flags.length > 1 ? "are" : "is"} missing`,
    "Give each of them, or a whole request with --body; `agent-events execute --help` ends with an example.",
  );
}
