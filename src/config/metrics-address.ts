interface Reading {
  readonly value: (name: string) => string | undefined;
  readonly problem: (text: string) => void;
}

/** Where metrics are served. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** Null: nowhere. Never on the bot's own port, which is public. */
export function readMetricsAddress({ value, problem }: Reading, botPort: number): MetricsAddress | null {
  const host = value('METRICS_HOST') ?? '127.0.0.1';
  const given = value('METRICS_PORT');
  if (given === undefined) return null;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535) problem('METRICS_PORT must be a number from 0 to 65535.');
  else if (port === botPort && port !== 0) {
    problem('METRICS_PORT must not be PORT, which is open to the world: metrics have no key.');
  }
  return { host, port };
}
