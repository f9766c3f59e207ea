/** The port to whatever keeps records. Absent from a set-up that keeps none. */
export interface StoreHealth {
  /** Asks the store something small; rejects when it does not answer as it should. */
  ping(signal: AbortSignal): Promise<void>;
}
