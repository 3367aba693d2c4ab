import { readFileSync } from 'node:fs';
import { contestsOf, payoffShape, shapeGrids, tablesOf, payoffCells, repliesOf } from './analysis/balance/index.ts';
import { auditPlan } from './analysis/audit/audit-plan.ts';
import { auditField } from './analysis/audit/stored-audit.ts';
import { auditChecks } from './analysis/audit/audit-checks.ts';
import { DEFAULT_OPTIONS } from './engine/model/index.ts';
import { runMany } from './lab/pool.ts';
import { readScenario } from './lab/arguments.ts';
const [id, length, n, over = '{}', what = 'sa', seed = 'tune'] = process.argv.slice(2);
const overrides = JSON.parse(over.startsWith('{') ? over : readFileSync(over, 'utf8'));
const scenario = readScenario(id!);
const games = Number(n);
const options = { ...DEFAULT_OPTIONS, length: length as 'half' };
const t0 = Date.now();
if (/[sc]/.test(what)) {
  const grids = shapeGrids(options, overrides);
  const { results } = await runMany('balance', { scenario, seed: seed!, contests: contestsOf(grids) }, games);
  const tables = tablesOf(grids, results);
  const checks = payoffShape(tables);
  const out = checks.filter((c) => c.ok !== null);
  console.log(`SHAPE ${id} ${length}: ${out.filter((c) => c.ok).length}/${out.length}`);
  for (const c of checks)
    if (c.ok !== true || /lock|bestJoint|assured|belief|position|dominance|heavy|tempted|deathLine|patience/.test(c.id))
      console.log(
        c.ok === false ? '  NO ' : '  ok ',
        c.id,
        JSON.stringify(c.figures, (_, v) => (typeof v === 'number' ? Math.round(v * 100) / 100 : v)),
      );
  if (/c/.test(what)) {
    const t = tables.get('unknown')!;
    console.log('        ' + t.iran.map((x) => x.padStart(18)).join(''));
    for (const us of t.us)
      console.log(
        us.padEnd(22) +
          payoffCells(t)
            .filter((c) => c.us === us)
            .map((c) => `${c.usPoints.toFixed(1)}/${c.iranPoints.toFixed(1)}`.padStart(18))
            .join(''),
      );
    for (const s of ['us', 'iran'] as const) console.log(s, JSON.stringify(repliesOf(t, s)).slice(0, 1500));
  }
}
if (/[ax]/.test(what)) {
  const full = what.includes('x');
  const plan = auditPlan(length as 'half')
    .filter((p) => full || p.part !== 'exploits')
    .map((p) => ({ ...p, contest: { ...p.contest, overrides } }));
  const field = { ...auditField(scenario, length as 'half', seed!), contests: plan.map((p) => p.contest) };
  const { results } = await runMany('audit', field as never, games);
  const played = {
    games: (part: string, us: string, iran: string) => {
      let at = plan.findIndex((p) => p.part === part && p.us === us && p.iran === iran);
      if (at < 0)
        at = plan.findIndex(
          (p) =>
            p.part === 'doctrines' &&
            (p.us === us || p.us === us.split('@')[1]) &&
            (p.iran === iran || p.iran === iran.split('@')[1]),
        );
      return results.map((r: any) => r[at]);
    },
  };
  const checks = auditChecks(id!, played as never).filter((c) => full || !c.id.startsWith('exploit'));
  const out = checks.filter((c) => c.ok !== null);
  if (what.includes('w')) {
    const us = [...new Set(plan.filter((p) => p.part === 'doctrines').map((p) => p.us))],
      ir = [...new Set(plan.filter((p) => p.part === 'doctrines').map((p) => p.iran))];
    for (const col of ir) {
      console.log(' ' + col);
      for (const u of us) {
        const g = played.games('doctrines', u, col).toSorted((a: any, b: any) => a.theta - b.theta);
        const k = g.length / 3;
        const m = (x: any[]) => (x.reduce((n, y) => n + y.us, 0) / x.length).toFixed(1).padStart(7);
        console.log('   ' + u.padEnd(22) + m(g.slice(0, k)) + m(g.slice(k, 2 * k)) + m(g.slice(2 * k)) + ' | ' + m(g));
      }
    }
  }
  console.log(`AUDIT ${id} ${length}: ${out.filter((c) => c.ok).length}/${out.length}`);
  console.log(
    '  ' +
      checks
        .map(
          (c) =>
            `${c.ok === false ? '!!' : ''}${c.id} ${c.figure}${c.least !== undefined ? `(≥${c.least})` : c.most !== undefined ? `(≤${c.most})` : ''}`,
        )
        .join('  '),
  );
}
console.log(`${((Date.now() - t0) / 1000).toFixed(0)} s`);
