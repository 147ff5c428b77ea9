import { beforeAll, describe, expect, it } from "vitest";
import type { Validator } from "../src/rules/check.ts";
import { withSchema } from "./support/document.ts";
import { generated, validator } from "./support/load.ts";
import { contract, type Repository } from "./support/repository.ts";

const CASES: Record<string, { type: string; good: unknown[]; bad: unknown[] }> = {
  "date-time": {
    type: "string",
    good: [
      "2022-08-01T12:00:00Z",
      "2022-08-01T12:00:00.123456789Z",
      "2024-02-29t23:59:60+05:30",
      "0000-02-29T00:00:00.1-00:00",
    ],
    bad: [
      "2022-08-01",
      "2023-02-29T00:00:00Z",
      "2022-13-01T00:00:00Z",
      "2022-08-00T00:00:00Z",
      "2022-08-01T24:00:00Z",
      "2022-08-01T12:00:00",
      "2022-08-01T12:00:00.Z",
      " 2022-08-01T12:00:00Z",
      "",
    ],
  },
  date: {
    type: "string",
    good: ["2022-08-01", "2024-02-29"],
    bad: ["2023-02-29", "2022-8-1", "2022-08-32", "2022-08-01T12:00:00Z", ""],
  },
  byte: {
    type: "string",
    good: ["", "YQ==", "YWI=", "YWJj", "+/+/"],
    bad: ["a", "YQ=", "YQ", "YW-_", "YWJj\n", "YQ==YQ=="],
  },
  uri: {
    type: "string",
    good: [
      "https://example.com/a?b=c#d",
      "don:core:dvrv-us-1:devo/0:ai_agent/1",
      "mailto:a@example.com",
      "http://[::1]:8080/%20",
    ],
    bad: [
      "example.com",
      "/path",
      "https://example.com/a b",
      "https://example.com/%zz",
      "1a:b",
      ":",
      "https://ex\u00e4mple.com",
      "",
    ],
  },
  uuid: {
    type: "string",
    good: ["0c9d5f3e-6f0b-4f6e-9a55-0f0a4c1f6d2b"],
    bad: ["0c9d5f3e6f0b4f6e9a550f0a4c1f6d2b", "0c9d5f3e-6f0b-4f6e-9a55-0f0a4c1f6d2g"],
  },
  email: {
    type: "string",
    good: ["a@example.com", "a.b+c@sub.example.com"],
    bad: ["a", "a@", "@example.com", "a@-example.com", "a b@example.com", "a..b@example.com"],
  },
  int32: { type: "number", good: [0, -2147483648, 2147483647], bad: [2147483648, -2147483649, 0.5] },
  int64: { type: "number", good: [0, 2 ** 53, -(2 ** 63)], bad: [2 ** 63, 0.5] },
  id: { type: "string", good: ["", "anything"], bad: [1] },
};

let repository: Repository;
const validate: Record<string, Validator> = {};

beforeAll(async () => {
  const fields = Object.entries(CASES).map(
    ([format, { type }]) => `        ${format}: { type: ${type}, format: ${format} }`,
  );
  repository = contract(withSchema(`      type: object\n      properties:\n${fields.join("\n")}`));
  await generated(repository);
  validate["thing"] = await validator(repository, "thing");
});

describe("format", () => {
  describe.each(Object.entries(CASES))("%s", (format, { good, bad }) => {
    it.each(good)("accepts %j", (value) => expect(validate["thing"]?.({ [format]: value })).toBe(true));
    it.each(bad)("refuses %j", (value) => expect(validate["thing"]?.({ [format]: value })).toBe(false));
  });

  it("is shipped only if the contract uses it", () => {
    const other = contract(withSchema("      type: string\n      format: date"));
    return generated(other).then(() => {
      expect(() => other.read("generated/rules/formats/date.ts")).not.toThrow();
      expect(() => other.read("generated/rules/formats/uuid.ts")).toThrow("ENOENT");
    });
  });
});
