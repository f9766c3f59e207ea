import { createRequire } from 'node:module';
import type { AdaptiveCard } from '../../src/turn/reply.ts';

interface Renderer {
  AdaptiveCard: new () => { parse(source: unknown, context: ParseContext): void };
  SerializationContext: new () => ParseContext;
  CardElement: { langProperty: { regEx: RegExp } };
}

interface ParseContext {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}

interface TextFormatters {
  formatText(lang: string, text: string): string;
}

// Through require: the renderer's declarations want browser types, which the product has no use for.
const require = createRequire(import.meta.url);
const renderer: Renderer = require('adaptivecards');
const formatters: TextFormatters = require('adaptivecards/lib/text-formatters.js');

/** What the Teams renderer makes of DATE and TIME in a text. */
export function formatText(text: string): string {
  return formatters.formatText('en', text);
}

/** Everything that is wrong with a card on its own; empty when it is fine. */
export function faultsOf(card: AdaptiveCard): readonly string[] {
  const faults: string[] = [];
  const lookedUp = new Set<string>();
  for (const [path, value] of nodesOf(card)) {
    if (value === null || value === undefined) faults.push(`${path} is ${value}`);
    if (typeof value === 'string' && value.trim() === '') faults.push(`${path} is an empty text`);
    if (typeof value === 'string' && value.includes('${')) faults.push(`${path} holds an expression: ${value}`);
    if (typeof value === 'string' && /\b(null|undefined|NaN)\b|\[object/.test(value)) {
      faults.push(`${path} shows a missing value: ${value}`);
    }
    // Choices that the client looks up: https://learn.microsoft.com/adaptive-cards/authoring-cards/dynamic-search
    if (isRecord(value) && 'choices.data' in value && isEmpty(value.choices)) lookedUp.add(`${path}.choices`);
    if (isEmpty(value) && !lookedUp.has(path)) faults.push(`${path} is empty`);
  }
  return [...faults, ...parseFaults(card)];
}

function parseFaults(card: AdaptiveCard): readonly string[] {
  // The renderer's own pattern is global and remembers where the last card's match ended.
  renderer.CardElement.langProperty.regEx.lastIndex = 0;
  const context = new renderer.SerializationContext();
  new renderer.AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
}

/** Every value in the card with its path. */
export function nodesOf(value: unknown, path = '$'): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return [[path, value], ...Object.entries(value).flatMap(([key, child]) => nodesOf(child, `${path}.${key}`))];
}

/** The texts of all elements of one type, in order. */
export function textsOfType(card: AdaptiveCard, type: 'TextBlock' | 'TextRun'): readonly string[] {
  return nodesOf(card).flatMap(([, node]) =>
    isRecord(node) && node.type === type && typeof node.text === 'string' ? [node.text] : [],
  );
}

/** All that a reader sees as text, without zero-width characters. */
export function visibleText(card: AdaptiveCard): string {
  return nodesOf(card)
    .flatMap(([path, node]) => (path.endsWith('.text') && typeof node === 'string' ? [node] : []))
    .join('\n')
    .replace(/\u200b/g, '');
}

/** Where the card leads to. */
export function linksOf(card: unknown): readonly unknown[] {
  return nodesOf(card).flatMap(([path, node]) => (path.endsWith('.url') ? [node] : []));
}

/** The commands that the card's buttons run. */
export function commandsOf(card: AdaptiveCard): readonly unknown[] {
  return nodesOf(card).flatMap(([path, node]) => (path.endsWith('.data.command') ? [node] : []));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
