import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Request, RequestHandler } from 'express';
import type { FaultRule, Target } from '../faults.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Answer, Call, Service } from './answer.ts';
import { mergePatch } from './merge-patch.ts';
import { sendAnswer } from './send-answer.ts';

/** Turns a handler of calls into an Express handler: logged, subject to the fault program, kept on disk before answering. */
export function exchange(
  sandbox: Sandbox,
  target: Target,
  service: Service,
  handle: (call: Call) => Answer | Promise<Answer>,
): RequestHandler {
  return async (req, res) => {
    const started = performance.now();
    const call = readCall(sandbox, target, req);
    const fault = sandbox.faults.take(target, call.method, call.path);
    if (fault?.latencyMs) await delay(fault.latencyMs, undefined, { ref: false });
    if (fault?.hang === 'before') return;
    if (fault?.reset === 'before') return reset(req);

    const refused = fault?.status !== undefined ? faultAnswer(fault, fault.status, service, call) : undefined;
    const worked = refused && !fault?.commit ? undefined : await work(service, call, handle);
    if (fault?.hang === 'after') return;
    if (fault?.reset === 'after') return reset(req);

    const answer = withOverride(refused ?? worked ?? { status: 500 }, fault?.override);
    call.log.status = answer.status;
    call.log.durationMs = Math.round(performance.now() - started);
    // By the sandbox's clock, so that a client can notice that its own differs.
    const headers = { date: sandbox.clock.now().toUTCString(), ...service.headers(call), ...answer.headers };
    await sendAnswer(res, { ...answer, headers }, fault);
  };
}

async function work(service: Service, call: Call, handle: (call: Call) => Answer | Promise<Answer>): Promise<Answer> {
  try {
    const answer = await handle(call);
    await call.sandbox.file.flush(call.sandbox.state);
    return answer;
  } catch (error) {
    const refusal = service.refusal(error, call);
    if (refusal) return refusal;
    console.error('The sandbox failed:', error);
    call.log.reason = 'a defect of the sandbox, see its output';
    return { status: 500, body: service.faultBody(500, call) };
  }
}

function readCall(sandbox: Sandbox, target: Target, req: Request): Call {
  const header = (name: string): string | undefined => req.get(name);
  const origin = `http://${req.headers.host}`;
  const text = typeof req.body === 'string' ? req.body : '';
  const requestId = randomUUID();
  return {
    sandbox,
    method: req.method,
    path: req.originalUrl,
    query: new URLSearchParams(req.originalUrl.replace(/^[^?]*\??/, '')),
    origin,
    text,
    requestId,
    clientRequestId: header('client-request-id') || requestId,
    log: sandbox.requests.record(target, sandbox.clock.now(), req.method, req.originalUrl, req.headers, text),
    header,
    param: (name) => String(req.params[name] ?? ''),
  };
}

/** The other side sees ECONNRESET, as when a gateway dies. */
function reset(req: Request): void {
  req.socket.resetAndDestroy();
}

function faultAnswer(fault: FaultRule, status: number, service: Service, call: Call): Answer {
  const retryAfter = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
  const body = fault.body === undefined ? service.faultBody(status, call) : fault.body;
  call.log.reason = 'asked for by the fault program';
  return { status, body, headers: { ...fault.headers, ...retryAfter } };
}

function withOverride(answer: Answer, override: FaultRule['override']): Answer {
  if (override === undefined || answer.status >= 300) return answer;
  return { ...answer, body: mergePatch(answer.body, override) };
}
