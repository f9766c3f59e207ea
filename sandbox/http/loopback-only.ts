import type { RequestHandler } from 'express';

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/;
const LOOPBACK_NAME = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Refuses everybody but this machine. The remote address alone is not enough: a page whose name was rebound to
 * 127.0.0.1 reaches us from here, but with its own name in Host; and a page of another site says so in Origin.
 */
export const loopbackOnly: RequestHandler = (req, res, next) => {
  const refusal = reason(req.socket.remoteAddress, req.headers.host, req.headers.origin);
  if (refusal === undefined) {
    next();
    return;
  }
  res.status(403).json({ error: { code: 'LoopbackOnly', message: refusal } });
};

function reason(address: string | undefined, host: string | undefined, origin: string | undefined): string | undefined {
  if (!LOOPBACK_ADDRESS.test(address ?? '')) return 'The sandbox answers this machine only.';
  if (!LOOPBACK_NAME.test(host ?? '')) return 'The Host header must name this machine: localhost or 127.0.0.1.';
  if (origin !== undefined && !LOOPBACK_NAME.test(origin.replace(/^https?:\/\//, ''))) {
    return 'Pages of other sites may not call the sandbox.';
  }
  return undefined;
}
