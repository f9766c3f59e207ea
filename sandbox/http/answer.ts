import type { LoggedRequest } from '../request-log.ts';
import type { Sandbox } from '../sandbox.ts';

/** What goes back. A body of undefined sends none. */
export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** One request on its way through the sandbox, as the Graph and token endpoints see it. */
export interface Call {
  readonly sandbox: Sandbox;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** `http://host:port`, as the caller addressed us. */
  readonly origin: string;
  readonly text: string;
  /** Fresh for every request; also sent as a header. */
  readonly requestId: string;
  /** The caller's own id. Graph fills it with the request id when none came. */
  readonly clientRequestId: string;
  readonly log: LoggedRequest;
  header(name: string): string | undefined;
  param(name: string): string;
}

/** How one of the two services reports failures and decorates answers. */
export interface Service {
  /** The answer for something thrown, or undefined when it is a defect of the sandbox. */
  refusal(error: unknown, call: Call): Answer | undefined;
  /** The body that usually comes with an injected status. */
  faultBody(status: number, call: Call): unknown;
  headers(call: Call): Record<string, string>;
}
