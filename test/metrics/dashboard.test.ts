import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { samplesOf } from '../support/samples-of.ts';

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
}

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string };
}

const dashboard = JSON.parse(readFileSync('docs/grafana-dashboard.json', 'utf8')) as { readonly panels: Panel[] };
const rules = parse(readFileSync('infra/alerts.yml', 'utf8')) as { readonly groups: { readonly rules: Alert[] }[] };
const alerts = rules.groups.flatMap((group) => group.rules);
const operations = readFileSync('docs/operations.md', 'utf8');

type Series = { readonly name: string; readonly labels: Readonly<Record<string, string>> };

/** A page on which everything is known that can be. */
async function allSeries(): Promise<readonly Series[]> {
  const now = () => new Date();
  const looked = { now, turnsUnderWay: () => 0, storeWaiting: () => 0, certificateEndsAt: now() };
  const metrics = createMetrics(looked);
  for (const kind of ['graph', 'connector']) metrics.note({ event: 'token-request', kind, expires_in_s: 1 });
  metrics.note({ event: 'graph-call', clock_ahead_s: 0 });
  return [...(await samplesOf(metrics)).keys()].map((key) => {
    const labels = [...key.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
    return { name: key.split('{')[0] ?? '', labels: Object.fromEntries(labels) };
  });
}

/** What is wrong with an expression: names and labels that nobody exports. */
function faultsOf(expr: string, series: readonly Series[]): readonly string[] {
  const selectors = [...expr.matchAll(/\b((?:meet_here|process|nodejs)_\w+)(?:\{([^}]*)\})?/g)];
  if (selectors.length === 0) return [`${expr} asks for nothing`];
  // Every series of a scrape has these two.
  const known = new Set(['instance', 'job', ...series.flatMap(({ labels }) => Object.keys(labels))]);
  const grouped = [...expr.matchAll(/\b(?:by|on) \(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(/, ?/));
  return [
    ...grouped.filter((name) => !known.has(name)).map((name) => `${name} is no label`),
    ...selectors.flatMap(([selector, name = '', inside = '']) => {
      const own = series.filter((each) => each.name === name);
      const wanted = [...inside.matchAll(/(\w+)=~?"([^"]*)"/g)].flatMap(([, label = '', values = '']) =>
        values.split('|').map((value) => [label, value] as const),
      );
      const missing = wanted.filter(([label, value]) => !own.some(({ labels }) => labels[label] === value));
      return own.length === 0 ? [`${selector} is not exported`] : missing.map((pair) => `${pair} of ${selector}`);
    }),
  ];
}

describe('The dashboard and the alerts', () => {
  let series: readonly Series[];
  before(async () => {
    series = await allSeries();
  });

  it('ask only for what the bot exports', () => {
    const asked = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    assert.ok(asked.length > 20 && alerts.length > 10);
    const goals = /```promql goals\n([^`]+)```/.exec(operations)?.[1]?.trim().split('\n') ?? [];
    assert.equal(goals.length, 2);
    for (const expr of [...asked, ...goals, ...alerts.map((alert) => alert.expr)]) {
      assert.deepEqual(faultsOf(expr, series), []);
    }
  });

  it('would be found wrong', () => {
    for (const expr of [
      'sum(rate(meet_here_turn_total[5m]))',
      'meet_here_turns_total{outcome="failed"}',
      'meet_here_graph_calls_total{status=~"429|4xx"}',
      'sum by (tenant) (meet_here_turns_total)',
      'up == 0',
    ]) {
      assert.equal(faultsOf(expr, series).length, 1, expr);
    }
  });

  it('have a line on the operators’ page for each metric', () => {
    const names = new Set(series.map(({ name }) => /^meet_here_(.+?)(?:_(?:bucket|sum|count))?$/.exec(name)?.[1]));
    names.delete(undefined);
    for (const name of names) assert.match(operations, new RegExp(`^\\|.*\`${name}[{\`]`, 'm'));
  });

  it('show everything that the bot counts', () => {
    const text = JSON.stringify(dashboard);
    const own = new Set(series.map(({ name }) => name.replace(/_(bucket|sum|count)$/, '')));
    const unseen = [...own].filter((name) => name.startsWith('meet_here_') && !text.includes(name));
    assert.deepEqual(unseen, []);
  });

  it('have a place, a name and a question for each panel', () => {
    const panels = dashboard.panels.filter(({ type }) => type !== 'row');
    assert.equal(new Set(dashboard.panels.map(({ id }) => id)).size, dashboard.panels.length);
    assert.equal(new Set(dashboard.panels.map(({ title }) => title)).size, dashboard.panels.length);
    for (const { title, targets = [], gridPos } of panels) {
      assert.ok(targets.length > 0 && gridPos.x + gridPos.w <= 24, title);
      for (const { expr, legendFormat } of targets) {
        // A legend names only what the question leaves over.
        for (const [, label = ''] of legendFormat.matchAll(/\{\{(\w+)\}\}/g)) {
          assert.ok(label === 'instance' || new RegExp(`by \\([^)]*\\b${label}\\b`).test(expr), `${title}: ${label}`);
        }
      }
    }
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
    );
    assert.equal(new Set(cells).size, cells.length, 'panels lie on each other');
  });

  it('name who looks, and are explained', () => {
    for (const { alert, labels, annotations } of alerts) {
      assert.match(labels.severity, /^(page|ticket|info)$/, alert);
      assert.ok(annotations.summary.length > 20, alert);
      assert.ok(operations.includes(`\n| \`${alert}\` |`), alert);
    }
    assert.equal(operations.match(/^\| `MeetHere\w+` \|/gm)?.length, alerts.length);
  });
});
