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
  const card = compiled(template)({ $root: view, $data: view });
  if (!isAdaptiveCard(card)) throw new TypeError('the template is not an Adaptive Card 1.5');
  return card;
}

/** What an expression sees: the whole view, and the part of it that the nearest `$data` names. */
interface Scope {
  readonly $root: unknown;
  readonly $data: unknown;
}

/** A part of a template, to be filled in. Null drops it; one that `$data` repeats gives several. */
type Part = (scope: Scope) => unknown;

/** Parsing a template takes some twenty times as long as expanding it, and templates never change. */
const templates = new WeakMap<object, Part>();

function compiled(template: object): Part {
  const known = templates.get(template);
  if (known) return known;
  const fresh = partOf(template);
  templates.set(template, fresh);
  return fresh;
}

/**
 * The engine parses, and evaluates what is more than a path. Its own walk through the template looks for every name
 * among all names of the view, without regard to case, and takes most of the time of a card:
 * test/card/render.test.ts holds the two against each other.
 * https://learn.microsoft.com/adaptive-cards/templating/language
 */
function partOf(node: unknown): Part {
  if (typeof node === 'string') {
    const parsed = Template.parseInterpolatedString(node);
    return typeof parsed === 'string' ? () => parsed : valueFrom(parsed);
  }
  if (Array.isArray(node)) {
    const items = node.map(partOf);
    return (scope) => items.flatMap((item) => item(scope) ?? []);
  }
  return typeof node === 'object' && node !== null ? objectOf({ ...node }) : () => node;
}

function objectOf({ $data, $when, ...rest }: { readonly $data?: unknown; readonly $when?: unknown }): Part {
  const fields = Object.entries(rest).map(([name, node]) => [name, partOf(node)] as const);
  const when = $when === undefined ? null : partOf($when);
  const one: Part = (scope) => {
    if (when !== null && when(scope) !== true) return null;
    const filled: Record<string, unknown> = {};
    for (const [name, part] of fields) filled[name] = part(scope);
    return filled;
  };
  if ($data === undefined) return one;
  const data = partOf($data);
  return (scope) => {
    const given = data(scope);
    if (!Array.isArray(given)) return one({ ...scope, $data: given });
    const all = given.map((each) => one({ ...scope, $data: each })).filter((each) => each !== null);
    return all.length > 1 ? all : (all[0] ?? null);
  };
}

type Expression = Exclude<ReturnType<typeof Template.parseInterpolatedString>, string>;

function valueFrom(expression: Expression): Part {
  const path = pathOf(expression);
  const [first = '', ...others] = path ?? [];
  if (first === '') {
    return ({ $root, $data }) => {
      const { value, error } = expression.tryEvaluate({ ...Object($data), $root, $data });
      if (error) throw new TypeError(error);
      return value;
    };
  }
  const names = first.startsWith('$') ? others : [first, ...others];
  return ({ $root, $data }) => {
    let value = first === '$root' ? $root : $data;
    for (const name of names) value = Object(value)[name];
    // As the engine does: the tests find it on the card.
    return value ?? `\${${path?.join('.')}}`;
  };
}

/** `dialIn.url` as its names; null for what is more than a path. */
function pathOf({ type, children }: Expression): readonly string[] | null {
  const [name, owner] = children;
  if (type !== 'Accessor' || name === undefined || !('value' in name)) return null;
  if (owner === undefined) return [String(name.value)];
  const before = pathOf(owner);
  return before && [...before, String(name.value)];
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
