import { type Command, Option } from "commander";
import type { CallFlags } from "../call/options.ts";
import { addCallOptions } from "../call/options.ts";
import { port } from "../fields/whole-number.ts";
import type { ShapeFlags } from "../sandbox/options.ts";
import { signatureFormOption } from "../sandbox/options.ts";

/** The options of `listen`, as they were given. */
export interface ListenFlags extends CallFlags {
  readonly port: number;
  readonly forwardTo?: string;
  readonly deliverTo: "loopback" | "anywhere";
  /** Undefined: whichever form a delivery has. */
  readonly signatureForm?: ShapeFlags["signatureForm"];
  readonly register?: true;
  readonly publicUrl?: string;
  readonly print?: "body";
}

export function addListenOptions(command: Command): void {
  const form = signatureFormOption().default(undefined);
  form.description = "the one form of the signature that counts (default: any, and it is told which)";
  command
    .option("--port <port>", "where it listens, on 127.0.0.1; 0 is any that is free", port, 4030)
    .option("--forward-to <url>", "your receiver: gets each delivery as it came, and its answer is DevRev's")
    .addOption(
      new Option("--deliver-to <where>", "where --forward-to may be: loopback, or anywhere")
        .choices(["loopback", "anywhere"])
        .default("loopback"),
    )
    .addOption(form)
    .optionsGroup("A webhook for it:")
    .option("--register", "make one at the sandbox of DEVREV_BASE_URL, and remove it afterwards")
    .option("--public-url <url>", "make one at DevRev for your tunnel to --port, and remove it afterwards");
  addCallOptions(command, "a JSON object a line for each delivery");
  command.addOption(new Option("--print <what>", "print each delivery's body too").choices(["body"]));
}
