import {
  type GatewayClientError,
  isGatewayClientError,
  type Problem,
  type ProblemError,
} from "@agent-events/gateway-client";
import { exitCodes } from "../../errors/exit-codes.ts";
import { ExplainedError, type Explanation } from "../../errors/explained-error.ts";
import { UnsentError } from "./unsent.ts";

/** The fields of a start that have an option, with the option. */
const OPTIONS: Readonly<Record<string, string>> = {
  agent: "--agent",
  agent_version: "--agent-version",
  session: "--session",
  "context.initial": "--context-initial",
  "context.additional": "--context-additional",
  metadata: "--client-metadata",
  artifacts: "--artifact",
  parent: "--parent",
  deadline: "--wait",
  idle: "--idle",
};

const ADDRESS = "Check --gateway or AGENT_EVENTS_GATEWAY, the network, and that the gateway is up.";

/** Has errors of a gateway's client told in the words of the command line. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isGatewayClientError(error) ? new ExplainedError(explain(error), { cause: error }) : error;
  }
}

function explain(error: GatewayClientError): Explanation {
  const { name, reason: message } = error;
  switch (error.name) {
    case "ProblemError":
      return explainProblem(error);
    case "RequestInvalidError":
      return { name, message, next: "Correct it and run the command again.", exitCode: exitCodes.usage };
    case "ConfigurationError":
      return { name, message, next: "Correct AGENT_EVENTS_GATEWAY or AGENT_EVENTS_KEY.", exitCode: exitCodes.setup };
    case "GatewayUnreachableError": {
      const { cause } = error;
      if (cause instanceof UnsentError) {
        const told = message.replace("no connection", () => cause.message);
        return { name, message: told, next: `Nothing was sent. ${ADDRESS}`, exitCode: exitCodes.noAnswer };
      }
      const mayRun = "The agent may have run: see `agent-events runs list` before you ask again. ";
      return { name, message, next: `${error.idempotencyKey ? mayRun : ""}${ADDRESS}`, exitCode: exitCodes.noAnswer };
    }
    case "GatewayProtocolError":
      return {
        name,
        message,
        status: error.status,
        next: `${ADDRESS} See what stands in between.`,
        exitCode: exitCodes.noAnswer,
      };
    case "StreamLostError": {
      const next = `The run goes on: \`agent-events runs follow ${error.run} --after ${error.after}\` takes it up again.`;
      return { name, message, next, exitCode: exitCodes.noAnswer };
    }
    case "NoReplyError":
      return { name, message, next: `See \`agent-events runs show ${error.run.id}\`.`, exitCode: exitCodes.noReply };
  }
}

function explainProblem({ name, status, problem, requestId, retryAfter }: ProblemError): Explanation {
  const type = String(problem.type).replace(/^urn:agent-events:problem:/, "");
  const detail = "detail" in problem && typeof problem.detail === "string" ? problem.detail : "";
  const issues = "issues" in problem && Array.isArray(problem.issues) ? problem.issues : undefined;
  const told = issues?.length ? issues.map(labelled).join("; ") : detail;
  const reference = requestId ? ` The gateway's log has it as ${requestId}.` : "";
  return {
    name,
    message: `the gateway answered ${status} ${type}${told ? `: ${told}` : ""}`,
    status,
    type,
    ...(issues && { issues }),
    next: nextStep(problem, retryAfter) + reference,
    // What this program would have refused itself, without a gateway.
    exitCode: type === "invalid-request" ? exitCodes.usage : exitCodes.refused,
  };
}

function nextStep(problem: Problem, retryAfter: number | undefined): string {
  const run = "run" in problem && typeof problem.run === "string" ? ` Its run is ${problem.run}.` : "";
  const again = retryAfter === undefined ? "in a while" : `in ${retryAfter} s`;
  switch (problem.type) {
    case "urn:agent-events:problem:unauthenticated":
      return "Set AGENT_EVENTS_KEY to a key of this gateway that has not expired.";
    case "urn:agent-events:problem:forbidden":
      return "Use a key that has this scope: the gateway's operator makes one.";
    case "urn:agent-events:problem:invalid-request":
      return "Correct it and run the command again.";
    case "urn:agent-events:problem:unknown-event-id":
      return "Leave --after out, or give the number of an event that is there: `agent-events runs show` tells how many there are.";
    case "urn:agent-events:problem:agent-refused":
      return `Nothing ran. Check --agent, and the gateway's DevRev token.${run}`;
    case "urn:agent-events:problem:agent-unreachable":
      return `See that run before you ask again: the gateway has no connection to DevRev.${run}`;
    case "urn:agent-events:problem:agent-busy":
    case "urn:agent-events:problem:too-many-requests":
    case "urn:agent-events:problem:store-unavailable":
    case "urn:agent-events:problem:shutting-down":
    case "urn:agent-events:problem:not-ready":
      return `Run the command again ${again}.${run}`;
    default:
      return `Check the request, and --gateway or AGENT_EVENTS_GATEWAY.${run}`;
  }
}

/** What is wrong with a field, by the option that it came from. */
function labelled({ path, message }: { readonly path: string; readonly message: string }): string {
  const option = OPTIONS[path.replace(/[.[/]?\d+\]?$/, "")];
  return option ? message.replace(path, `${option} (${path})`) : message;
}
