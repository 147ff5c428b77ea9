import { type Command, Option } from "commander";
import { seconds } from "../fields/duration.ts";
import { assertNode } from "../gateway/node.ts";
import { addPlaceOptions, type PlaceFlags } from "../gateway/options.ts";
import type { Io } from "../io.ts";
import type { CreateFlags, RotateFlags } from "../keys/keys.ts";
import { addExample } from "./example.ts";

/** Loaded by those who need it only: the gateway would slow down every other command. */
const load = () => {
  assertNode();
  return import("../keys/keys.ts");
};

export function addKeys(program: Command, io: Io): void {
  const keys = program
    .command("keys")
    .summary("create, list, rotate and revoke keys of a gateway")
    .description("Manages the keys of a gateway, in its store: on its machine, or where its Redis is reached.");
  addCreate(keys, io);
  addList(keys, io);
  addRotate(keys, io);
  addRevoke(keys, io);
  addExample(keys, "agent-events keys list --store agent-events.db");
}

function addCreate(keys: Command, io: Io): void {
  const command = keys
    .command("create")
    .summary("make a key")
    .description("Makes a key and prints its secret, this once: the gateway keeps a digest of it only.")
    .requiredOption("--name <text>", "whose it is, or what for (required)")
    .addOption(
      new Option("--scope <scope...>", "what it may, one or both (default: both)").choices(["runs:read", "runs:write"]),
    )
    .option("--expires-in <time>", "when it ends, such as 90d or 12h (default: never)", seconds);
  addPlaceOptions(command, "the key and its secret as one line of JSON");
  addExample(command, "agent-events keys create --name web --expires-in 90d --store agent-events.db");
  command.action(async (flags: CreateFlags) => (await load()).create(flags, io));
}

function addList(keys: Command, io: Io): void {
  const command = keys.command("list").summary("list all keys").description("Lists all keys, ended ones too.");
  addPlaceOptions(command, "the keys as one line of JSON");
  addExample(command, "agent-events keys list --store agent-events.db");
  command.action(async (flags: PlaceFlags) => (await load()).list(flags, io));
}

function addRotate(keys: Command, io: Io): void {
  const command = keys
    .command("rotate")
    .summary("give a key a new secret")
    .description("Gives a key a new secret and prints it, this once. The key's id and its runs stay.")
    .argument("<id>", "id of the key: the 16 characters behind aek_")
    .option("--overlap <time>", "how long the old secret works too, such as 1h", seconds, 0);
  addPlaceOptions(command, "the key and its secret as one line of JSON");
  addExample(command, "agent-events keys rotate 0123456789abcdef --overlap 1h --store agent-events.db");
  command.action(async (id: string, flags: RotateFlags) => (await load()).rotate(id, flags, io));
}

function addRevoke(keys: Command, io: Io): void {
  const command = keys
    .command("revoke")
    .summary("end a key")
    .description("Ends a key for good. Its runs stay, and nobody can read them by it any more.")
    .argument("<id>", "id of the key: the 16 characters behind aek_");
  addPlaceOptions(command, "the key as one line of JSON");
  addExample(command, "agent-events keys revoke 0123456789abcdef --store agent-events.db");
  command.action(async (id: string, flags: PlaceFlags) => (await load()).revoke(id, flags, io));
}
