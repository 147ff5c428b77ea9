import { about, type Check } from "../finding.ts";

const { ok, fail, unknown } = about("token");

export const checkToken: Check = async ({ token, webhooks, baseUrl, io: { env } }) => {
  if (token.lack && env["AGENT_EVENTS_GATEWAY"]) {
    return [unknown("There is no token here, which none needs who asks through a gateway: that has its own.")];
  }
  if (token.lack) return [fail(`${token.lack.message}.`, token.lack.fix)];
  const { from } = token.thing;
  const { lack } = await webhooks;
  if (!lack) return [ok(`The token from ${from} is accepted by ${baseUrl}.`)];
  if (lack.status === 401) return [fail(`The token from ${from} is not accepted: ${lack.message}.`, lack.fix)];
  if (lack.status === 403) {
    const fix = "Use the token of a user who may, if webhooks are to be managed with it.";
    return [unknown(`The token from ${from} is known, but may not list webhooks: ${lack.message}.`, fix)];
  }
  return [fail(`There is a token from ${from}, but ${baseUrl} could not be asked: ${lack.message}.`, lack.fix)];
};
