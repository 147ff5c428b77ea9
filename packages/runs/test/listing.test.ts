import { expect, test } from "vitest";
import { ConfigurationError } from "../src/index.ts";
import { request, world } from "./devrev.ts";

test("a field that runs.list does not have is refused, since without it everything would be listed", async () => {
  const { runs } = world();
  await runs.start(request);
  const error = await runs.list({ sessionObject: "order-17" } as object).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(String(error)).toContain('runs.list has no field "sessionObject"; it has `session`');
  expect(await runs.list({ session: "order-18" })).toEqual([]);
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("a limit of %d is refused", async (limit) => {
  const { runs } = world();
  await expect(runs.list({ limit })).rejects.toBeInstanceOf(ConfigurationError);
  await expect(runs.unmatched({ limit })).rejects.toBeInstanceOf(ConfigurationError);
});
