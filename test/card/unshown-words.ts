import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { claimTextsFor } from '../../src/card/texts/claim/claim-texts-for.ts';
import { doctorTextsFor } from '../../src/card/texts/doctor/doctor-texts-for.ts';
import { extensionTextsFor } from '../../src/card/texts/extension/extension-texts-for.ts';
import { organizingTextsFor } from '../../src/card/texts/organizing/organizing-texts-for.ts';
import { paceTextsFor } from '../../src/card/texts/pace/pace-texts-for.ts';
import { peopleTextsFor } from '../../src/card/texts/people/people-texts-for.ts';
import { privateTextsFor } from '../../src/card/texts/private/private-texts-for.ts';
import { refreshTextsFor } from '../../src/card/texts/refresh/refresh-texts-for.ts';
import { scheduleTextsFor } from '../../src/card/texts/schedule/schedule-texts-for.ts';
import { signInTextsFor } from '../../src/card/texts/sign-in/sign-in-texts-for.ts';
import { textsFor } from '../../src/card/texts/texts-for.ts';
import { timeTextsFor } from '../../src/card/texts/time/time-texts-for.ts';
import type { CardReply } from '../../src/turn/reply.ts';

/** Every catalogue of words, by its idea; a test compares this with what lies in the folder. */
export const catalogues: Readonly<Record<string, (locale: string) => object>> = {
  claim: claimTextsFor,
  doctor: doctorTextsFor,
  extension: extensionTextsFor,
  organizing: organizingTextsFor,
  pace: paceTextsFor,
  people: peopleTextsFor,
  private: privateTextsFor,
  refresh: refreshTextsFor,
  schedule: scheduleTextsFor,
  'sign-in': signInTextsFor,
  texts: textsFor,
  time: timeTextsFor,
};

/** The ideas that have words, as the files say. */
export function ideasWithWords(): readonly string[] {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'card', 'texts');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .flatMap((path) => /([\w-]+?)(?:-texts)?-for\.ts$/.exec(path)?.[1] ?? [])
    .sort();
}

/**
 * The English words that no card shows. Each word is a mark of its own while the cards are drawn: a word that is read
 * and then thrown away does not count.
 */
export function unshownWords(draw: () => Iterable<CardReply>): readonly string[] {
  const words = Object.entries(catalogues).flatMap(([idea, choose]) => wordsIn(choose('en'), idea));
  try {
    for (const [i, { holder, key, original }] of words.entries()) {
      const mark = `Wx${i}xW`;
      holder[key] = typeof original === 'function' ? () => mark : mark;
    }
    const shown = new Set<string>();
    for (const reply of draw()) for (const mark of JSON.stringify(reply).match(/Wx\d+xW/g) ?? []) shown.add(mark);
    return words.filter((_, i) => !shown.has(`Wx${i}xW`)).map(({ path }) => path);
  } finally {
    for (const { holder, key, original } of words) holder[key] = original;
  }
}

interface Word {
  readonly path: string;
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly original: unknown;
}

function wordsIn(texts: object, path: string): readonly Word[] {
  const holder = texts as Record<string, unknown>;
  return Object.entries(holder).flatMap(([key, original]): readonly Word[] => {
    // Not a word: the renderer checks it.
    if (key === 'lang') return [];
    if (typeof original === 'object' && original !== null) return wordsIn(original, `${path}.${key}`);
    return [{ path: `${path}.${key}`, holder, key, original }];
  });
}
