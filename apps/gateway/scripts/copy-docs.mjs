// Puts the program of the page /docs beside the code that serves it, so that the package needs no other one for it.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const from = new URL("../", import.meta.resolve("@scalar/api-reference"));
const to = new URL("../dist/docs/", import.meta.url);

mkdirSync(to, { recursive: true });
copyFileSync(new URL("dist/browser/standalone.js", from), new URL("standalone.js", to));

const { name, version, license, author, homepage } = JSON.parse(readFileSync(new URL("package.json", from), "utf8"));
writeFileSync(
  new URL("standalone.js.license.txt", to),
  `standalone.js is ${name} ${version}, by ${author}.\nLicence: ${license}. ${homepage}\n`,
);
