import { renderHelpCard } from '../../src/card/help/help-card.ts';
import { renderProblemCard } from '../../src/card/problem/problem-card.ts';
import { renderSignedCard, renderSignInCard } from '../../src/card/sign-in/sign-in-card.ts';
import { signInTextsFor } from '../../src/card/texts/sign-in/sign-in-texts-for.ts';
import { type SignInErrorCode, TurnError } from '../../src/errors.ts';
import type { CardReply } from '../../src/turn/reply.ts';

const link = 'https://meet-here.example/auth-start.html?tenant=7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
const entraBaseUrl = 'https://login.microsoftonline.com';

/** Every step of signing in, and what can come in its way. */
export function* signInCards(locale: string): Generator<CardReply> {
  const { byCode, card } = signInTextsFor(locale);
  yield renderSignInCard(link, locale);
  for (const state of ['signedIn', 'signedOut', 'notNeeded'] as const) yield renderSignedCard(state, locale);
  for (const code of Object.keys(byCode) as SignInErrorCode[]) {
    for (const title of [card.signIn, card.chooseAccount]) {
      const known = { error: new TurnError(code), correlationId: 'a1b2c3d4', locale, retryText: null, entraBaseUrl };
      yield renderProblemCard({ ...known, organizers: 'sender', signIn: { title, link } });
    }
  }
  yield renderHelpCard({ conversationKind: 'personal', locale, signsIn: true, notUnderstood: null });
}
