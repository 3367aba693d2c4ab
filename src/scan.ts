// node src/scan.ts N SEED CONFIGS(json [[id,len]]) VARIANTS(json {name:{overrides}})
import { contestsOf, payoffShape, shapeGrids, tablesOf } from './analysis/balance/index.ts';
import { auditPlan } from './analysis/audit/audit-plan.ts';
import { auditField } from './analysis/audit/stored-audit.ts';
import { auditChecks } from './analysis/audit/audit-checks.ts';
import { DEFAULT_OPTIONS } from './engine/model/index.ts';
import { runMany } from './lab/pool.ts';
import { readScenario } from './lab/arguments.ts';
const [n, seed, configs, variants] = process.argv.slice(2);
const N = Number(n);
export async function figures(id: string, length: any, overrides: any, seed: string, N: number) {
  const scenario = readScenario(id);
  const options = { ...DEFAULT_OPTIONS, length };
  const grids = shapeGrids(options, overrides);
  const s = await runMany('balance', { scenario, seed, contests: contestsOf(grids) }, N);
  const out: Record<string, number | string> = {};
  for (const c of payoffShape(tablesOf(grids, s.results))) {
    const f = c.figures as any;
    if (c.id === 'bestJoint') out['joint'] = `${c.ok ? 'ok' : 'NO'} ${f.us}/${f.iran} ${f.nextUs}/${f.nextIran} ${(f.sum - f.nextSum).toFixed(1)}`;
    else if (c.id === 'dominance.us' || c.id === 'dominance.iran') out[c.id] = f.regret;
    else if (c.id === 'lock.heavy') out[c.id] = Math.min(f.whileAttacked, f.always);
    else if (c.id === 'lock.calibrated') out[c.id] = f.share;
    else if (c.id === 'belief') out[c.id] = f.drop;
    else if (c.id === 'heavyLoses') out[c.id] = Math.min(f.unknown, f.nothing, f.provoke, f.unknown - f.suppress);
    else if (f.by !== undefined && c.ok !== null) out[c.id] = f.by;
    else if (c.ok === false) out['NO ' + c.id] = JSON.stringify(f);
  }
  const plan = auditPlan(length).filter((p) => p.part !== 'exploits').map((p) => ({ ...p, contest: { ...p.contest, overrides } }));
  const a = await runMany('audit', { ...auditField(scenario, length, seed), contests: plan.map((p) => p.contest) } as never, N);
  const played = { games: (part: string, us: string, iran: string) => {
      let at = plan.findIndex((p) => p.part === part && p.us === us && p.iran === iran);
      if (at < 0) at = plan.findIndex((p) => p.part === 'doctrines' && (p.us === us || p.us === us.split('@')[1]) && (p.iran === iran || p.iran === iran.split('@')[1]));
      return a.results.map((r: any) => r[at]);
    } };
  const fast = (k: number) => { const g = played.games('doctrines', 'calibrated', 'restrain').filter((g: any) => g.offered > 0 && !(g.shocked > 0 && (g.halted === 0 || g.shocked <= g.halted))); return (100 * g.filter((g: any) => g.halted > 0 && g.halted - g.offered + 1 <= k).length) / g.length; };
  for (const c of auditChecks(id, played as never)) if (c.ok !== null && !c.id.startsWith('exploit') && !/people|theta.reply|belief.hold|belief.waves|restraint/.test(c.id)) out[c.id] = c.figure;
    else if (c.ok === false && !c.id.startsWith('exploit')) out['NO ' + c.id] = c.figure;
  if (id === 'oct-2023') { out['fast2'] = fast(2); out['fast4'] = fast(4); }
  return out;
}
for (const [id, length] of JSON.parse(configs!))
  for (const [name, o] of Object.entries(JSON.parse(variants!))) {
    const f = await figures(id, length, o, seed!, N);
    console.log(`${id.slice(0, 3)}.${length} ${name.padEnd(16)} ` + Object.entries(f).map(([k, v]) => `${k} ${typeof v === 'number' ? Math.round(v * 100) / 100 : v}`).join('  '));
  }
