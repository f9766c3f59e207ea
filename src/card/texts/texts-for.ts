import { chooseByLanguage } from './choose-by-language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ptBr } from './pt-br.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';
import type { Texts } from './texts.ts';

const languages: readonly Texts[] = [en, de, fr, es, ptBr, ru, sr, ja];

/** The words for a BCP 47 tag; English for languages not spoken here and for anything that is no tag. */
export const textsFor: (locale: string | null) => Texts = chooseByLanguage(languages, en);
