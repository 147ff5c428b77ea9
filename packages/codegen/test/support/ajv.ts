import { Ajv2020 } from "ajv/dist/2020.js";
import { validator } from "../../src/rules/check.ts";
import { byte } from "../../src/rules/formats/byte.ts";
import { dateTime } from "../../src/rules/formats/date-time.ts";
import { int32 } from "../../src/rules/formats/int32.ts";
import { uri } from "../../src/rules/formats/uri.ts";

/** Ajv with a document, as the judge of what a schema accepts. Formats are what the validators take them for. */
export function judge(document: object): (component: string) => (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, formats: { id: true } });
  for (const [name, check] of Object.entries({ byte, uri, "date-time": dateTime }))
    ajv.addFormat(name, validator(check));
  ajv.addFormat("int32", { type: "number", validate: validator(int32) });
  ajv.addSchema(document, "document");
  return (component) => {
    const validate = ajv.getSchema(`document#/components/schemas/${component}`);
    if (!validate) throw new Error(`the document has no schema "${component}"`);
    return (value) => validate(value) as boolean;
  };
}
