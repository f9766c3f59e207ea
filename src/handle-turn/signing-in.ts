import { type ProblemCardInput, renderProblemCard } from '../card/problem/problem-card.ts';
import { renderSignedCard, renderSignInCard } from '../card/sign-in/sign-in-card.ts';
import { signInTextsFor } from '../card/texts/sign-in/sign-in-texts-for.ts';
import { type ErrorCode, type SignInErrorCode, TurnError } from '../errors.ts';
import { signInError, type UserTokens } from '../meeting/user-tokens.ts';
import type { CardReply, Reply } from '../turn/reply.ts';
import type { SignInProof } from '../turn/sign-in-proof.ts';
import type { SignInTurn, Turn } from '../turn/turn.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { isParkable, type ParkedTurns } from './parked-turns.ts';

/** What it takes when people sign in themselves. */
export interface SigningParts {
  readonly tokens: UserTokens;
  readonly parked: ParkedTurns;
  /** The address behind a sign-in button. */
  readonly linkFor: (wish: {
    readonly tenantId: string;
    readonly claims: string | null;
    readonly chooseAccount: boolean;
  }) => string;
}

/** A turn to answer, and since when it waits. */
interface TurnAtHand {
  readonly turn: Turn;
  readonly askedAt: Date;
  /** Redeems what came with it. False: somebody else answers it. Throws TurnError. */
  readonly prove: (scope: TurnScope) => Promise<boolean>;
}

export interface SigningIn {
  /** The turn itself or, when a sign-in went through, what waited for it; null when nothing did. */
  atHand(given: Turn | SignInTurn, now: Date): Promise<TurnAtHand | null>;
  /** The way out of a failure that a sign-in mends, with what was asked for parked; null for all other failures. */
  challenge(problem: ProblemCardInput, turn: Turn, askedAt: Date): Promise<Challenged | null>;
}

type Challenged = CardReply & Required<Pick<Reply, 'signIn' | 'aside'>>;

/** Answers that only a sign-in brings; without `parts` nobody ever signs in. */
export function createSigningIn(parts: SigningParts | null, appId: string): SigningIn {
  async function redeem(proof: SignInProof, { tenantId, senderId }: Turn | SignInTurn, scope: TurnScope) {
    if (parts === null) return;
    if (senderId === null) throw new TurnError('sender-unknown');
    const outcome = await parts.tokens.redeem(proof, { tenantId, userId: senderId }, scope);
    if (outcome.kind !== 'ok') throw signInError(outcome, { tenantId, appId });
  }

  return {
    async atHand(given, now) {
      if (given.kind !== 'sign-in') {
        const proof = 'proof' in given ? given.proof : undefined;
        const prove = async (scope: TurnScope) => {
          if (proof) await redeem(proof, given, scope);
          return true;
        };
        return { turn: given, askedAt: now, prove };
      }
      // Nothing is redeemed that nobody asked for here. The store has logged its own failure.
      const waiting = await parts?.parked.get(given).catch(() => null);
      if (!parts || !waiting) return null;
      const { correlationId, proof, failure } = given;
      return {
        turn: { ...waiting.turn, correlationId },
        askedAt: waiting.askedAt,
        async prove(scope) {
          if (proof === null) throw new TurnError(codeOfFailure(failure), { details: { appId } });
          await redeem(proof, given, scope);
          return parts.parked.take(given);
        },
      };
    },

    async challenge(problem, turn, askedAt) {
      const { code, details } = problem.error;
      if (parts === null || turn.senderId === null || !isSignInCode(code)) return null;
      const { tenantId, locale, conversation, correlationId } = turn;
      const chooseAccount = code === 'signed-in-user-differs';
      const link = parts.linkFor({ tenantId, claims: details.claims ?? null, chooseAccount });
      const texts = signInTextsFor(locale);
      const title = chooseAccount ? texts.card.chooseAccount : texts.card.signIn;
      if (isParkable(turn)) await parts.parked.put(withoutProof(turn), askedAt).catch(() => undefined);
      const needed = code === 'sign-in-needed';
      const { inWords, ...explained } = renderProblemCard({ ...problem, signIn: { title, link } });
      const { happened, remedy } = texts.byCode[code];
      // In channels Teams refuses silent sign-in, and with it the whole card.
      const silentId = needed && conversation.kind !== 'channel' ? correlationId : null;
      return {
        ...(needed ? renderSignInCard(link, locale) : explained),
        signIn: { link, title, text: `${happened} ${remedy}`, silentId, refused: !needed },
        aside: inWords,
      };
    },
  };
}

/** For turns that need no answer, or whose answer another one gives. */
export function noAnswer(locale: string | null): Reply {
  const card = renderSignedCard('signedIn', locale);
  return { ...card, audience: 'nobody', publication: null, replaces: null, failed: false };
}

const signInCodes: Readonly<Record<SignInErrorCode, true>> = {
  'sign-in-needed': true,
  'silent-sign-in-failed': true,
  'consent-missing': true,
  'interaction-required': true,
  'signed-in-user-differs': true,
  'sign-in-invalid': true,
};

function isSignInCode(code: ErrorCode): code is SignInErrorCode {
  return code in signInCodes;
}

/** Teams' own names: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code */
function codeOfFailure(failure: string | null): SignInErrorCode {
  return failure === 'userconsentrequired' ? 'consent-missing' : 'silent-sign-in-failed';
}

function withoutProof<T extends Turn>(turn: T): T {
  if (!('proof' in turn)) return turn;
  const { proof: _, ...rest } = turn;
  return rest as T;
}
