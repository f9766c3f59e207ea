import { type DestinationStream, type Logger, pino } from 'pino';
import type { TurnLog } from './turn/turn-log.ts';

/** JSON lines on stdout. Only the vocabulary of TurnLogEntry is ever written, so nothing needs to be redacted. */
export function createLog(
  level: string,
  destination?: DestinationStream,
): { readonly log: TurnLog; readonly raw: Logger } {
  const raw = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
  return { log: (entryLevel, entry) => raw[entryLevel](entry), raw };
}
