import { chooseByLanguage } from '../choose-by-language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ptBr } from './pt-br.ts';
import { ru } from './ru.ts';
import type { SignInTexts } from './sign-in-texts.ts';
import { sr } from './sr.ts';

const languages: readonly SignInTexts[] = [en, de, fr, es, ptBr, ru, sr, ja];

/** The words about signing in for a BCP 47 tag, chosen as all others are. */
export const signInTextsFor: (locale: string | null) => SignInTexts = chooseByLanguage(languages, en);

/** Two-letter tags of every language spoken here. */
export const spokenLanguages: readonly string[] = languages.map(({ lang }) => lang);
