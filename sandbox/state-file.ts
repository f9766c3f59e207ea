import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod/v4';
import type { State } from './state.ts';

const VERSION = 1;

// Only the frame is checked: the file is written by this program, and a damaged one is refused as a whole.
const SavedState = z.object({
  version: z.literal(VERSION),
  signingKey: z.object({ kty: z.string() }).passthrough(),
  users: z.array(z.unknown()),
  policies: z.array(z.unknown()),
  clients: z.array(z.tuple([z.string(), z.unknown()])),
  acceptUnknownClients: z.boolean(),
  meetings: z.array(z.tuple([z.string(), z.unknown()])),
  meetingsCreated: z.number(),
  refreshGrants: z.array(z.unknown()),
  clockOffsetMs: z.number(),
});

/** Keeps the state in one file. Without a path it keeps nothing, which is what tests want. */
export class StateFile {
  readonly #path: string | undefined;
  #changed = false;
  #writing: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;

  constructor(path: string | undefined) {
    this.#path = path;
  }

  /** What was kept, or undefined on a first start. Throws with a remedy when the file cannot be understood. */
  async load(): Promise<State | undefined> {
    if (this.#path === undefined) return undefined;
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    try {
      const saved = SavedState.parse(JSON.parse(text));
      return { ...saved, clients: new Map(saved.clients), meetings: new Map(saved.meetings) } as unknown as State;
    } catch (error) {
      const remedy = 'Delete it to start afresh, or name another file with --state.';
      throw new Error(`${this.#path} is not a state file of this sandbox. ${remedy}`, { cause: error });
    }
  }

  /** To be called with every change, before the answer that makes it known. */
  changed(): void {
    this.#changed = true;
  }

  /** Resolves when everything changed so far is on the disk. Changes that arrive meanwhile share the next write. */
  flush(state: State): Promise<void> {
    if (this.#path === undefined || !this.#changed) return this.#queued ?? this.#writing;
    this.#queued ??= this.#writing
      .catch(() => undefined)
      .then(() => {
        this.#queued = undefined;
        this.#changed = false;
        this.#writing = this.#write(state).catch((error: unknown) => {
          // Not written is still to be written: the next request tries again.
          this.#changed = true;
          throw error;
        });
        return this.#writing;
      });
    return this.#queued;
  }

  async #write(state: State): Promise<void> {
    const path = this.#path ?? '';
    const saved = { version: VERSION, ...state, clients: [...state.clients], meetings: [...state.meetings] };
    const text = JSON.stringify(saved);
    await mkdir(dirname(path), { recursive: true });
    // A file beside it, then a rename: a crash leaves the old state or the new one, never half of it.
    const beside = `${path}.${randomUUID()}.tmp`;
    await writeFile(beside, text, { mode: 0o600 });
    await rename(beside, path);
  }
}
