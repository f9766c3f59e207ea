import { chooseByLanguage } from '../choose-by-language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { OrganizingTexts } from './organizing-texts.ts';
import { ptBr } from './pt-br.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';

/** The words for a BCP 47 tag, chosen as all others are. */
export const organizingTextsFor: (locale: string | null) => OrganizingTexts = chooseByLanguage(
  [en, de, fr, es, ptBr, ru, sr, ja],
  en,
);
