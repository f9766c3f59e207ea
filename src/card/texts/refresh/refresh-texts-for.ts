import { chooseByLanguage } from '../choose-by-language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ptBr } from './pt-br.ts';
import type { RefreshTexts } from './refresh-texts.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';

/** The words about reading a card anew for a BCP 47 tag, chosen as all others are. */
export const refreshTextsFor: (locale: string | null) => RefreshTexts = chooseByLanguage(
  [en, de, fr, es, ptBr, ru, sr, ja],
  en,
);
