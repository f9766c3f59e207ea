import type { Request, RequestHandler, Response } from 'restify';

export const maxBodyBytes = 256 * 1024;

/**
 * Decides on the headers alone, before a byte of the body is read: restify's parser unpacks gzip beyond its own limit and
 * writes multipart uploads to disk. `authorize` throws what `refuse` turns into an answer.
 */
export function createPreGuard(
  authorize: (request: Request) => Promise<void>,
  refuse: (response: Response, thrown: unknown) => void,
): RequestHandler {
  return (request, response, next) => {
    const status = refusalOf(request);
    if (status !== null) {
      response.writeHead(status, { 'content-length': 0, connection: 'close' });
      response.end();
      next(false);
      return;
    }
    authorize(request).then(
      () => next(),
      (thrown: unknown) => {
        refuse(response, thrown);
        next(false);
      },
    );
  };
}

function refusalOf(request: Request): 413 | 415 | null {
  const [mediaType = ''] = (request.header('content-type') ?? '').split(';');
  if (mediaType.trim().toLowerCase() !== 'application/json') return 415;
  if (request.header('content-encoding') !== undefined) return 415;
  return Number(request.header('content-length') ?? 0) > maxBodyBytes ? 413 : null;
}
