// Not the package's index: its types lead into the TypeScript sources of the renderer, which our settings refuse.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { AdaptiveCard } from '../turn/reply.ts';

/** What a template may use. No null and no missing key: the template engine prints or throws on both. */
export interface View {
  readonly [name: string]: string | number | boolean | View | readonly View[];
}

/**
 * Template + complete view → card. Exactly one expansion: text inside the view stays text,
 * while expanding a card again would run whatever a person typed.
 */
export function render(template: object, view: View): AdaptiveCard {
  const card: unknown = parsed(template).expand({ $root: view });
  if (!isAdaptiveCard(card)) throw new TypeError('the template is not an Adaptive Card 1.5');
  return card;
}

/** Parsing a template takes some twenty times as long as expanding it, and templates never change. */
const templates = new WeakMap<object, Template>();

function parsed(template: object): Template {
  const known = templates.get(template);
  if (known) return known;
  const fresh = new Template(template);
  templates.set(template, fresh);
  return fresh;
}

function isAdaptiveCard(value: unknown): value is AdaptiveCard {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'AdaptiveCard' &&
    'version' in value &&
    value.version === '1.5'
  );
}
