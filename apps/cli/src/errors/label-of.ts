import { flagOf } from "../request/flag-of.ts";
import { requestPaths } from "../request/options.ts";

/** The fields of requests that have an option, with the option. */
const OPTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(requestPaths).map(([name, path]) => [path.join("."), flagOf(name)])),
  url: "--url",
  event_types: "--event-type",
  "event_types.add": "--add-event-type",
  "event_types.remove": "--remove-event-type",
  "event_types.set": "--set-event-type",
  headers: "--header",
  "headers.add": "--add-header",
  "headers.remove": "--remove-header",
  "headers.set": "--set-header",
  secret: "--secret-env or --secret-stdin",
};

/** A field as the command line calls it: `--message (event.input_message.message)`; as it is where no option stands for it. */
export function labelOf(field: string): string {
  for (let path = field; path !== ""; path = path.replace(/[.[/]?[^.[/]*$/, "")) {
    if (Object.hasOwn(OPTIONS, path)) return `${OPTIONS[path]} (${field})`;
  }
  return field;
}
