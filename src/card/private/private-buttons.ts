import type { AdaptiveCard } from '../../turn/reply.ts';

/** In the data of every button on a private card: what comes of it is private, too. */
export const privacyMark = 'private';

/** The card for one person's eyes: the answers to its buttons are for the same eyes. */
export function withPrivateButtons(card: AdaptiveCard): AdaptiveCard {
  return { ...card, ...marked(card) };
}

const sending: ReadonlySet<unknown> = new Set(['Action.Submit', 'Action.Execute']);

function marked<T>(node: T): T;
function marked(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => marked(each));
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(node).map(([key, each]) => [key, marked(each)]),
  );
  return sending.has(copy.type) ? { ...copy, data: { ...Object(copy.data), [privacyMark]: true } } : copy;
}

/** The card where its buttons would mean another conversation: to be read only. Null when nothing readable is left: a form. */
export function withoutButtons(card: AdaptiveCard): AdaptiveCard | null {
  if (someNode(card, ({ type }) => String(type).startsWith('Input.'))) return null;
  const body = kept(card.body);
  return { ...card, body };
}

function someNode(node: unknown, found: (node: Record<string, unknown>) => boolean): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return found({ ...node }) || Object.values(node).some((each) => someNode(each, found));
}

function kept<T>(node: T): T;
function kept(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => kept(each)).filter((each) => each !== null);
  if (typeof node !== 'object' || node === null) return node;
  if ('type' in node && sending.has(node.type)) return null;
  const copy = Object.fromEntries(Object.entries(node).map(([key, each]) => [key, kept(each)]));
  return copy.type === 'ActionSet' && Array.isArray(copy.actions) && copy.actions.length === 0 ? null : copy;
}
