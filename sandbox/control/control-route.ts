import type { Request, RequestHandler } from 'express';
import type { ZodType } from 'zod/v4';
import type { Sandbox } from '../sandbox.ts';

/** A request the control API cannot follow. The text is meant for the person who wrote it. */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A route of the control API: its handler's result is the body; undefined becomes 204. Changes are kept before answering. */
export function controlRoute(sandbox: Sandbox, handle: (req: Request) => unknown): RequestHandler {
  return async (req, res) => {
    try {
      const result = await handle(req);
      await sandbox.file.flush(sandbox.state);
      if (result === undefined) res.status(204).end();
      else res.status(req.method === 'POST' ? 201 : 200).json(result);
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
      res.status(error.status).json({ error: { code: 'SandboxControl', message: error.message } });
    }
  };
}

/** The body of a control request, checked; everything wrong with it is named at once. */
export function readControl<T>(req: Request, schema: ZodType<T>): T {
  let body: unknown;
  try {
    body = JSON.parse(typeof req.body === 'string' && req.body !== '' ? req.body : '{}');
  } catch {
    throw new ControlError(400, 'The body is not JSON.');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new ControlError(400, issues.join('; '));
}

export function pathParam(req: Request, name: string): string {
  return String(req.params[name] ?? '');
}
