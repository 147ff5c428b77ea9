import { StartError } from "./start-error.ts";

const reasons: Readonly<Record<string, readonly [reason: string, next: string]>> = {
  EADDRINUSE: ["it is in use", "end what listens there, or set PORT to another"],
  EACCES: ["this user may not", "set PORT to one above 1023"],
  EADDRNOTAVAIL: ["this machine does not have that address", "set HOST to one that it has, or to 0.0.0.0 for all"],
  ENOTFOUND: ["that host is not known", "set HOST to an address of this machine"],
};

/** The gateway cannot listen where it is told to. */
export class PortUnavailableError extends StartError {
  override readonly name = "PortUnavailableError";
  readonly host: string;
  readonly port: number;

  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    const [reason, next] = reasons[cause.code ?? ""] ?? [cause.message, "set HOST and PORT to others"];
    super(`the gateway cannot listen on ${host}, port ${port}: ${reason}`, next, cause);
    this.host = host;
    this.port = port;
  }
}
