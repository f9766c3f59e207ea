import { parseSync, Visitor } from 'oxc-parser';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Code that TypeScript made for engines without async functions, with async functions again. It calls a new generator
 * function each time; V8 makes a map for each, in the old part of the heap, and that map holds the function and all that it
 * sees, the whole turn, until the next full garbage collection.
 */
export function withNativeAsync(file: string, code: string): string {
  if (!code.includes('__awaiter(')) return code;
  const edits: Edit[] = [];
  const replace = (start: number, end: number, text: string) => edits.push({ start, end, text });
  const waiting = new Set<object>();
  const functions: object[] = [];
  const enter = (node: object) => functions.push(node);
  const leave = () => functions.pop();
  new Visitor({
    CallExpression({ start, end, callee, arguments: [self, args, promise, body] }) {
      if (callee.type !== 'Identifier' || callee.name !== '__awaiter') return;
      if (body?.type !== 'FunctionExpression' || !body.generator || body.params.length > 0 || !body.body) return;
      if (self?.type !== 'ThisExpression' || !isVoid(args) || !isVoid(promise)) return;
      waiting.add(body);
      replace(start, body.body.start, '(async () => ');
      replace(body.body.end, end, ')()');
    },
    YieldExpression({ start, end, argument }) {
      if (!argument || !waiting.has(functions.at(-1) ?? {})) return;
      replace(start, argument.start, 'await (');
      replace(argument.end, end, ')');
    },
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
  }).visit(parseSync(file, code).program);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
}

/** `void 0`: neither `arguments` nor a promise of its own. */
function isVoid(node: { readonly type: string } | undefined): boolean {
  return node?.type === 'UnaryExpression';
}
