import express, { type ErrorRequestHandler, type Express } from 'express';
import { controlRouter } from './control/control-router.ts';
import { graphRouter } from './graph/graph-router.ts';
import { loopbackOnly } from './http/loopback-only.ts';
import { authorizeRouter } from './pages/authorize-page.ts';
import { pageRouter } from './pages/page-router.ts';
import type { Sandbox } from './sandbox.ts';
import { tokenRouter } from './tokens/token-router.ts';

const LONGEST_BODY = '1mb';

/** The whole sandbox as one Express application. */
export function createApp(sandbox: Sandbox): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(loopbackOnly);
  // Bodies stay text: whether they are JSON is for Graph's own rules to say, and the log keeps what really came.
  app.use(express.text({ type: () => true, limit: LONGEST_BODY }));
  app.use('/_sandbox', controlRouter(sandbox));
  app.use('/v1.0', graphRouter(sandbox, 'v1.0'));
  app.use('/beta', graphRouter(sandbox, 'beta'));
  app.use(tokenRouter(sandbox), authorizeRouter(sandbox));
  if (sandbox.localLinks) app.use(pageRouter(sandbox));
  app.use((_req, res) => {
    res
      .status(404)
      .json({ error: { code: 'NotFound', message: 'The sandbox serves /v1.0, /beta, /{tenant} and /_sandbox.' } });
  });
  app.use(failed);
  return app;
}

/** Bodies too large or of an unknown encoding end here, and whatever the sandbox got wrong. */
const failed: ErrorRequestHandler = (error: { status?: number; message?: string }, _req, res, _next) => {
  const status = error.status ?? 500;
  if (status >= 500) console.error('The sandbox failed:', error);
  if (res.headersSent) res.destroy();
  else
    res
      .status(status)
      .json({ error: { code: 'BadRequest', message: status < 500 ? error.message : 'The sandbox failed.' } });
};
