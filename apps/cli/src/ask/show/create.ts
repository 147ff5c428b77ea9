import type { Io } from "../../io.ts";
import type { AskFlags } from "../options.ts";
import { showJson } from "./json.ts";
import { showPeople } from "./people.ts";
import { showQuiet } from "./quiet.ts";
import type { Show } from "./show.ts";

/** How the options want it told. */
export function createShow(io: Io, { json, quiet, color }: AskFlags): Show {
  if (json) return showJson(io);
  return quiet ? showQuiet(io) : showPeople(io, color);
}
