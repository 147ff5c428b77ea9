import type { Command } from "commander";
import { addDoctorOptions, type DoctorFlags } from "../doctor/options.ts";
import type { Io } from "../io.ts";
import { addExample } from "./example.ts";

export function addDoctor(program: Command, io: Io): void {
  const command = program
    .command("doctor")
    .summary("find out why no answer comes")
    .description(
      "Looks at everything that answers need to arrive: token, clock, webhook, secret, receiver, store and gateway. Each is ok, warn, " +
        "fail or unknown, with what to do about it. No question is asked, and nothing is changed; the webhook's url gets challenges " +
        "that store nothing.",
    );
  addDoctorOptions(command);
  addExample(command, "agent-events doctor --webhook don:integration:dvrv-us-1:devo/0:webhook/1");
  command.action(async (flags: DoctorFlags) => {
    const { doctor } = await import("../doctor/doctor.ts");
    await doctor(flags, io);
  });
}
