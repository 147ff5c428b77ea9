import wrangler from "../wrangler.json" with { type: "json" };

/** Handed on from the environment. What is not set there is not bound, as with wrangler; workerd would make it null. */
const VARIABLES = ["DEVREV_TOKEN", "DEVREV_WEBHOOK", "DEVREV_WEBHOOK_SECRET", "DEVREV_BASE_URL", "AGENT"];

const objects = wrangler.durable_objects.bindings;

/** One entry a line, in the list syntax of Cap'n Proto. */
const list = (entries: readonly string[]): string => `[\n    ${entries.join(",\n    ")}\n  ]`;

/**
 * What wrangler.json says, in the words of workerd itself.
 *
 * @param script the bundled Worker, relative to where the configuration is
 * @param disk an existing folder, for the databases of its Durable Objects
 */
export const configOf = (script: string, disk: string, port: string): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "disk", disk = (path = ${JSON.stringify(disk)}, writable = true)),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed ${JSON.stringify(script)})],
  compatibilityDate = "${wrangler.compatibility_date}",
  durableObjectNamespaces = ${list(objects.map((it) => `(className = "${it.class_name}", uniqueKey = "${it.class_name}", enableSql = true)`))},
  durableObjectStorage = (localDisk = "disk"),
  bindings = ${list([
    ...objects.map((it) => `(name = "${it.name}", durableObjectNamespace = "${it.class_name}")`),
    ...VARIABLES.filter((name) => process.env[name] !== undefined).map(
      (name) => `(name = "${name}", fromEnvironment = "${name}")`,
    ),
  ])},
);
`;
