import { casual as de } from 'chrono-node/de';
import { type Chrono, casual as en, GB } from 'chrono-node/en';
import { casual as es } from 'chrono-node/es';
import { casual as fr } from 'chrono-node/fr';
import { casual as ja } from 'chrono-node/ja';
import { casual as pt } from 'chrono-node/pt';
import { casual as ru } from 'chrono-node/ru';
import type { TimeLanguage } from './moment-of-asking.ts';

type Word = readonly [pattern: RegExp, meaning: { readonly inDays: number } | { readonly weekday: number }];

/** What chrono cuts in half (`day after tomorrow`) or does not know: whole days, counted from today, or weekdays. */
const extra: Readonly<Record<TimeLanguage, readonly Word[]>> = {
  en: [[/(?:the )?day after tomorrow/i, { inDays: 2 }]],
  de: [],
  fr: [[/après[- ]demain/i, { inDays: 2 }]],
  es: [[/pasado mañana/i, { inDays: 2 }]],
  pt: [[/depois de amanhã/i, { inDays: 2 }]],
  ru: [],
  ja: [[/明後日|あさって/, { inDays: 2 }]],
  sr: [
    [/danas|данас/i, { inDays: 0 }],
    [/sutra|сутра/i, { inDays: 1 }],
    [/prekosutra|прекосутра/i, { inDays: 2 }],
    [/juče|јуче/i, { inDays: -1 }],
    ...[
      /nedelj[aue]|недељ[ауе]/i,
      /ponedelj(?:ak|ka)|понедељ(?:ак|ка)/i,
      /utor(?:ak|ka)|утор(?:ак|ка)/i,
      /sred[aue]|сред[ауе]/i,
      /četvrt(?:ak|ka)|четврт(?:ак|ка)/i,
      /pet(?:ak|ka)|пет(?:ак|ка)/i,
      /subot[aue]|субот[ауе]/i,
    ].map(
      (name, weekday): Word => [
        new RegExp(`(?:(?:u|у|sledeć[iue]|следећ[иуе])\\s)*(?:${name.source})`, 'i'),
        { weekday },
      ],
    ),
  ],
};

/** Extra words of a language, each matching a text as a whole. */
const wholeWords: Readonly<Record<TimeLanguage, readonly Word[]>> = mapLanguages((language) =>
  extra[language].map(([pattern, meaning]): Word => [new RegExp(`^(?:${pattern.source})$`, 'iu'), meaning]),
);

export function extraDay(text: string, language: TimeLanguage): Word[1] | null {
  const words = [...wholeWords[language], ...wholeWords.en];
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const chronos: Readonly<Partial<Record<TimeLanguage, Chrono>>> = { de, fr, es, pt, ru, ja };

/** The sender's language first; English is understood everywhere. */
export function chronosFor(text: string, language: TimeLanguage, monthFirst: boolean): readonly Chrono[] {
  const own = chronos[language];
  // The British order reads `Nov 24` as November 2024; only numbers need it.
  const english = monthFirst || /\p{L}/u.test(text) ? en : GB;
  return own ? [own, english] : [english];
}

function mapLanguages<T>(value: (language: TimeLanguage) => T): Record<TimeLanguage, T> {
  const of = value;
  return {
    en: of('en'),
    de: of('de'),
    fr: of('fr'),
    es: of('es'),
    pt: of('pt'),
    ru: of('ru'),
    sr: of('sr'),
    ja: of('ja'),
  };
}
