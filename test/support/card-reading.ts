/** What a person would read and press on a card, from the activity that carries it. */

export function cardOf(activity: unknown): unknown {
  const { attachments } = activity as { attachments?: { content?: unknown }[] };
  return attachments?.[0]?.content;
}

/** The cards in what a messaging extension's invoke was answered with: in the dialog, or to be put into a message. */
export function extensionCardsOf(body: string): unknown[] {
  const { task, composeExtension } = body === '' ? ({} as ExtensionAnswer) : (JSON.parse(body) as ExtensionAnswer);
  const inMessage = composeExtension?.attachments ?? [];
  const inDialog = typeof task?.value === 'object' ? [task.value.card] : [];
  return [...inDialog, ...inMessage].map(({ content }) => content);
}

export interface ExtensionAnswer {
  readonly task?: { readonly type: string; readonly value: string | { readonly card: { readonly content: unknown } } };
  readonly composeExtension?: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly { readonly content: unknown; readonly preview: { readonly content: unknown } }[];
  };
}

/** Every text shown, in reading order. */
export function textsOf(card: unknown): string[] {
  return [...parts(card)].flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
}

/** Where the Join button leads; undefined on cards without one. */
export function joinLinkOf(card: unknown): string | undefined {
  const links = [...parts(card)].flatMap(({ type, url }) =>
    type === 'Action.OpenUrl' && typeof url === 'string' ? [url] : [],
  );
  return links.find((url) => url.includes('/meetup-join/'));
}

function* parts(node: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(node)) for (const item of node) yield* parts(item);
  else if (node !== null && typeof node === 'object') {
    yield node as Record<string, unknown>;
    for (const value of Object.values(node)) yield* parts(value);
  }
}
