import type { Command } from "commander";
import { addCallOptions, type CallFlags } from "../call/options.ts";
import type { Io } from "../io.ts";
import { addExample } from "./example.ts";

export function addLogin(program: Command, io: Io): void {
  const command = program
    .command("login")
    .summary("keep a token on this machine")
    .description(
      "Takes a DevRev token from standard input, or at a terminal from a prompt that does not show it, checks that DevRev accepts " +
        "it, and keeps it in $XDG_CONFIG_HOME/agent-events/tokens.json, which only you may read. It is sent to the one address " +
        "that it was kept for.",
    );
  addCallOptions(command, "what was kept, without the token, as one line of JSON");
  addExample(command, "agent-events login < token.txt");
  command.action(async (flags: CallFlags) => {
    const { login } = await import("../login/login.ts");
    await login(flags, io);
  });
}

export function addLogout(program: Command, io: Io): void {
  const command = program
    .command("logout")
    .summary("remove a token from this machine")
    .description("Removes the token that `login` keeps for an address. DevRev still accepts it: revoke it there too.")
    .option("--all", "remove the tokens of all addresses");
  addCallOptions(command, "what was removed as one line of JSON");
  addExample(command, "agent-events logout");
  command.action(async (flags: CallFlags & { all?: true }) => {
    const { logout } = await import("../login/login.ts");
    logout(flags, io);
  });
}
