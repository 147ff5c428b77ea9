import { GatewayError } from "./gateway-error.ts";

/** The stream broke, and could not be taken up again within `patience`. The `cause` is the last thing that went wrong. */
export class StreamLostError extends GatewayError {
  override readonly name = "StreamLostError";
  readonly run: string;
  /** `seq` of the last event that was read: `stream(run, { after })` goes on behind it. */
  readonly after: number;

  constructor(run: string, after: number, patience: number, cause: unknown) {
    const next = `resume with stream("${run}", { after: ${after} })`;
    super(`the stream of ${run} was lost for more than ${patience} ms`, next, { cause });
    this.run = run;
    this.after = after;
  }
}
