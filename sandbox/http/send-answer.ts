import { setTimeout as delay } from 'node:timers/promises';
import type { Response } from 'express';
import type { FaultRule } from '../faults.ts';
import type { Answer } from './answer.ts';

const JSON_TYPE =
  'application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8';
const DRIPS = 20;

/** Writes an answer out, spoiled in the way the fault asks for. */
export async function sendAnswer(res: Response, answer: Answer, fault?: FaultRule): Promise<void> {
  res.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
  if (answer.body === undefined) {
    res.end();
    return;
  }
  if (!res.hasHeader('content-type')) res.setHeader('content-type', JSON_TYPE);
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  // Half of a JSON object is never JSON, and the status line promises that all is well.
  const bytes = Buffer.from(fault?.garbage ? text.slice(0, Math.floor(text.length / 2)) : text);
  res.setHeader('content-length', bytes.length);
  if (fault?.dripMs) await drip(res, bytes, fault.dripMs);
  res.end(fault?.dripMs ? undefined : bytes);
}

async function drip(res: Response, bytes: Buffer, overMs: number): Promise<void> {
  const size = Math.max(1, Math.ceil(bytes.length / DRIPS));
  for (let at = 0; at < bytes.length && !res.destroyed; at += size) {
    res.write(bytes.subarray(at, at + size));
    await delay(overMs / DRIPS, undefined, { ref: false });
  }
}
