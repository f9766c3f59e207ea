import { productName } from '../command/catalog.ts';
import type { Preview, Reply } from '../turn/reply.ts';
import type { ExtensionTurn } from '../turn/turn.ts';
import { extensionAuth } from './sign-in-bodies.ts';

/** A reply as the invoke's answer: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit */
export function extensionBody(
  { step }: ExtensionTurn,
  reply: Pick<Reply, 'card' | 'summary' | 'extension' | 'signIn'>,
): object {
  const { card, summary, extension, signIn } = reply;
  if (signIn) return extensionAuth(signIn);
  switch (extension?.kind) {
    case 'message':
      return {
        composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [result(card, extension.preview)] },
      };
    case 'conversation':
      return wordsBody(extension.done);
    case 'words':
      return step === 'search' || step === 'select'
        ? { composeExtension: { type: 'message', text: summary } }
        : wordsBody(summary);
    default:
      return {
        task: {
          type: 'continue',
          value: { title: productName, width: 'medium', height: 'medium', card: adaptive(card) },
        },
      };
  }
}

/** Words in the place of the dialog's content. */
export function wordsBody(value: string): object {
  return { task: { type: 'message', value } };
}

function adaptive(content: object) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

function result(card: object, { title, text, choose }: Preview) {
  const tap = choose === null ? {} : { tap: { type: 'invoke', value: choose } };
  const preview = {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title, ...(text === '' ? {} : { text }), ...tap },
  };
  return { ...adaptive(card), preview };
}
