import { chooseByLanguage } from '../choose-by-language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { PrivateTexts } from './private-texts.ts';
import { ptBr } from './pt-br.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';

/** Chosen as all other words are. */
export const privateTextsFor: (locale: string | null) => PrivateTexts = chooseByLanguage(
  [en, de, fr, es, ptBr, ru, sr, ja],
  en,
);
