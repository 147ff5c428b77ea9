import { readFileSync } from "node:fs";
import module from "node:module";
import { extname } from "node:path";

/** How the modules of the page's script end: `.js` once compiled, `.ts` when this runs from source. */
const EXTENSION = extname(import.meta.url);

/** The style sheet. */
export const styleFile = "inspect.css";

/** The module that the page begins with. */
export const scriptFile: string = `main${EXTENSION}`;

interface Asset {
  readonly type: string;
  readonly content: string;
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#5b4bd6"/><path d="M3 11 6 5l3 6 4-7" fill="none" stroke="#fff" stroke-width="2"/></svg>`;

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

/** The style sheets are not compiled: they are where the sources are, which are published too. */
const style = (): string =>
  ["base", "parts", "lists"].map((name) => read(`../../src/inspect/style/${name}.css`)).join("\n");

function script(name: string): string {
  const source = read(`browser/${name}${EXTENSION}`);
  return EXTENSION === ".ts" ? module.stripTypeScriptTypes(source) : source;
}

const scripts = ["announce", "copy", "live", "main", "morph", "page", "submit"];

const makers: Readonly<Record<string, () => Asset>> = {
  "icon.svg": () => ({ type: "image/svg+xml", content: icon }),
  [styleFile]: () => ({ type: "text/css; charset=utf-8", content: style() }),
  ...Object.fromEntries(
    scripts.map((name) => [
      name + EXTENSION,
      () => ({ type: "text/javascript; charset=utf-8", content: script(name) }),
    ]),
  ),
};

const made = new Map<string, Asset>();

/** A file that pages are made of, by its name; undefined when there is none. */
export function assetOf(name: string): Asset | undefined {
  const make = Object.hasOwn(makers, name) ? makers[name] : undefined;
  const asset = made.get(name) ?? make?.();
  if (asset) made.set(name, asset);
  return asset;
}
