export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Queryable {
  /** One statement with `$1`, `$2`… in both engines. Throws what the driver throws. */
  query(sql: string, values?: readonly Value[]): Promise<readonly Row[]>;
}

/** What the two engines spell differently; all other SQL is the same text. */
export interface Dialect {
  /** The store's own clock, in milliseconds of Unix time: replicas' clocks differ. */
  readonly now: string;
  readonly blob: string;
}

/** An open database. */
export interface Database extends Queryable {
  readonly dialect: Dialect;
  /** All of it or nothing, while no other process does the same: for migrations. */
  alone(work: (connection: Queryable) => Promise<void>): Promise<void>;
  /** Statements that wait for a connection. */
  waiting(): number;
  close(): Promise<void>;
}
