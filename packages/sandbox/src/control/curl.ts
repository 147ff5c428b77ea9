import type { RecordedCall, RecordedDelivery } from "../journal/records.ts";

/** Headers that curl writes itself. */
const OWN = new Set(["connection", "content-length", "host", "transfer-encoding", "accept-encoding", "expect"]);

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** One header as an option. */
function header([name, value]: [string, string]): string {
  // The token itself is not recorded.
  if (name === "authorization") return '-H "authorization: Bearer $DEVREV_TOKEN"';
  return `-H ${quoted(value === "" ? `${name};` : `${name}: ${value}`)}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f\u0080-\u009f]/;

/** What a terminal would act upon, or a shell would drop, as `printf %b` writes it. */
function escaped(body: string): string {
  const bytes = [...Buffer.from(body)];
  return bytes
    .map((byte) => {
      if (byte === 0x5c) return "\\\\";
      return byte === 0x0a || (byte >= 0x20 && byte < 0x7f)
        ? String.fromCharCode(byte)
        : `\\0${byte.toString(8).padStart(3, "0")}`;
    })
    .join("");
}

/** A command of a POSIX shell that sends the same again. */
function curl(method: string, url: string, headers: Readonly<Record<string, string>>, body: string): string {
  const options = Object.entries(headers)
    .filter(([name]) => !OWN.has(name))
    .map(header);
  // Else curl says that it is a form.
  if (!("content-type" in headers)) options.push("-H 'content-type:'");
  if (method !== "POST") options.unshift(`-X ${method}`);
  const unsafe = UNSAFE.test(body);
  options.push(unsafe ? "--data-binary @-" : `--data-raw ${quoted(body)}`);
  const command = [`curl ${quoted(url)}`, ...options].join(" \\\n  ");
  return unsafe ? `printf '%b' ${quoted(escaped(body))} | ${command}` : command;
}

/** @param base where the sandbox listens */
export const curlOfCall = (base: string, { method, path, headers, body }: RecordedCall): string =>
  curl(method, base + path, headers, body);

/** As its last attempt was made; undefined when there was none, or it went to a function. */
export function curlOfDelivery({ attempts, body }: RecordedDelivery): string | undefined {
  const last = attempts.at(-1);
  return last && /^https?:/.test(last.url) ? curl("POST", last.url, last.headers, body) : undefined;
}
