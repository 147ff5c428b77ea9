import type { Io } from "../io.ts";
import { showJson } from "./json.ts";
import { showPeople } from "./people.ts";
import { showQuiet } from "./quiet.ts";
import type { Show, ShowFlags } from "./show.ts";

/** How the options want it told. */
export function createShow(io: Io, flags: ShowFlags): Show {
  if (flags.json) return showJson(io);
  return flags.quiet ? showQuiet(io) : showPeople(io, flags);
}
