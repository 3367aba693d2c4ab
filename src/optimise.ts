import { readFileSync, writeFileSync } from 'node:fs';
import { contestsOf, payoffShape, shapeGrids, tablesOf } from './analysis/balance/index.ts';
import { auditPlan } from './analysis/audit/audit-plan.ts';
import { auditField } from './analysis/audit/stored-audit.ts';
import { auditChecks } from './analysis/audit/audit-checks.ts';
import { DEFAULT_OPTIONS } from './engine/model/index.ts';
import { runMany } from './lab/pool.ts';
import { readScenario } from './lab/arguments.ts';
type O = Record<string, any>;
const N = Number(process.argv[2] ?? 100);
const START = process.argv[3] ?? '/tmp/out/best.json';
const UNTIL = Number(process.argv[4]);
const CONFIGS = [
  ['oct-2023', 'half'],
  ['oct-2023', 'full'],
  ['jan-2024', 'half'],
  ['jan-2024', 'full'],
] as const;
async function evaluate(o: O, seed: string) {
  let loss = 0;
  const notes: string[] = [];
  const need = (what: string, figure: number, least: number, scale = 1) => {
    const lack = Math.max(0, (least - figure) / scale);
    if (lack > 0) {
      loss += lack + 0.2;
      notes.push(`${what} ${figure.toFixed(2)}<${least}`);
    }
  };
  for (const [id, length] of CONFIGS) {
    const scenario = readScenario(id);
    const own =
      id === 'jan-2024'
        ? {
            'groups.obey': o['jan.obey'],
            'points.usStrike': [o['points.usStrike'][0], o['points.usStrike'][1], o['jan.wave']],
          }
        : {};
    const overrides = Object.fromEntries(Object.entries({ ...o, ...own }).filter(([k]) => !k.startsWith('jan.')));
    const options = { ...DEFAULT_OPTIONS, length };
    const grids = shapeGrids(options, overrides);
    const s = await runMany('balance', { scenario, seed, contests: contestsOf(grids) }, N);
    const w = `${id.slice(0, 3)}.${length[0]}.`;
    for (const c of payoffShape(tablesOf(grids, s.results))) {
      const f = c.figures as any;
      switch (c.id) {
        case 'assured':
          need(w + c.id, f.by, 1.2);
          break;
        case 'unassured':
          need(w + c.id, -f.by, 1);
          break;
        case 'tempted':
          need(w + c.id, f.by, 1);
          break;
        case 'deathLine':
          need(w + c.id, -f.by, -0.3);
          break;
        case 'dominance.us':
        case 'dominance.iran':
          need(w + c.id, f.regret, 2);
          break;
        case 'position':
          need(w + c.id, f.by, 4.8);
          break;
        case 'lock.heavy':
          need(w + c.id, Math.min(f.whileAttacked, f.always), 55, 5);
          break;
        case 'lock.calibrated':
          need(w + c.id, -f.share, -3, 2);
          break;
        case 'belief':
          need(w + c.id, f.drop, 12, 3);
          break;
        case 'heavyLoses':
          need(w + c.id, f.unknown, 1.3);
          need(w + c.id + 's', Math.min(f.unknown, f.nothing, f.provoke) - f.suppress, 0.5);
          break;
        default:
          if (c.ok === false) {
            loss += 1;
            notes.push(w + c.id);
          }
      }
    }
    const plan = auditPlan(length)
      .filter((p) => p.part !== 'exploits')
      .map((p) => ({ ...p, contest: { ...p.contest, overrides } }));
    const a = await runMany(
      'audit',
      { ...auditField(scenario, length, seed), contests: plan.map((p) => p.contest) } as never,
      Math.round(N * 1.5),
    );
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
        return a.results.map((r: any) => r[at]);
      },
    };
    for (const c of auditChecks(id, played as never)) {
      if (c.ok === null || c.id.startsWith('exploit')) continue;
      if (c.id === 'theta.value') need(w + c.id, c.figure, 2.3);
      else if (c.id === 'belief.calibrated') need(w + c.id, c.figure, 55, 5);
      else if (c.id === 'credibility.vain') need(w + c.id, -c.figure, -43, 2);
      else if (!c.ok) {
        loss += 1;
        notes.push(`${w}${c.id} ${c.figure}`);
      }
    }
  }
  return { loss, notes };
}
const round = (x: number) => Math.round(x * 100) / 100;
const KNOBS: Record<string, (o: O, d: number) => void> = {
  obey: (o, d) =>
    (o['groups.obey'] = o['groups.obey'].map((x: number, i: number) => (i < 4 ? x + Math.round(3 * d) : x))),
  janObey: (o, d) => (o['jan.obey'] = o['jan.obey'].map((x: number, i: number) => (i < 4 ? x + Math.round(3 * d) : x))),
  wave: (o, d) =>
    (o['points.usStrike'] = [o['points.usStrike'][0], o['points.usStrike'][1], round(o['points.usStrike'][2] + d)]),
  strikeCost: (o, d) =>
    (o['points.usStrike'] = [
      round(o['points.usStrike'][0] + 0.2 * d),
      round(o['points.usStrike'][1] + 0.2 * d),
      o['points.usStrike'][2],
    ]),
  janWave: (o, d) => (o['jan.wave'] = round(o['jan.wave'] + d)),
  ...Object.fromEntries(
    (
      [
        ['points.usAttack', 0.03],
        ['points.iranAttack', 0.015],
        ['points.iranCalm', 0.25],
        ['points.iranLowHeat', 0.2],
        ['points.iranStruck', 0.7],
        ['tracks.hardlinersWave', 3],
        ['tracks.lineKept', 3],
        ['obedience.believed', 7],
        ['obedience.twoMessages', 4],
        ['theta.fade', 4],
        ['points.usDeath', 0.5],
        ['points.usPressure', 0.5],
        ['tracks.pressureStrike', 2],
        ['tracks.prestigeHalt', 0.25],
        ['tracks.hardlinersStruck', 0.5],
        ['groups.focusShare', 4],
      ] as const
    ).map(([k, step]) => [k, (o: O, d: number) => (o[k] = round(o[k] + step * d))]),
  ),
  mood: (o, d) => (o['obedience.mood'] = o['obedience.mood'].map((x: number) => x + Math.round(3 * d))),
  repeat: (o, d) => (o['groups.perRepeat'] = o['groups.perRepeat'].map((x: number, i: number) => (i < 4 ? x + d : x))),
};
let best = JSON.parse(readFileSync(START, 'utf8')) as { o: O; loss?: number; notes?: string[] };
let n = 0;
const seeds = ['alpha', 'beta'];
const both = async (o: O, limit = Infinity) => {
  const a = await evaluate(o, seeds[0]!);
  if (a.loss > limit * 0.5 + 1.5) return { loss: a.loss * 2, notes: a.notes };
  const b = await evaluate(o, seeds[1]!);
  return { loss: a.loss + b.loss, notes: [...a.notes, '|', ...b.notes] };
};
const say = (x: unknown) =>
  console.log(new Date().toISOString().slice(11, 19), typeof x === 'string' ? x : JSON.stringify(x));
{
  const r = await both(best.o);
  best = { ...best, ...r };
  say({ start: r.loss, notes: r.notes });
}
while (Date.now() < UNTIL && best.loss! > 0) {
  const o = structuredClone(best.o);
  const names = Object.keys(KNOBS);
  const picks = Array.from(
    { length: 1 + Math.floor(Math.random() * 3) },
    () => names[Math.floor(Math.random() * names.length)]!,
  );
  const moves = picks.map((k) => {
    const d = (Math.random() < 0.5 ? -1 : 1) * (Math.random() < 0.3 ? 2 : 1);
    KNOBS[k]!(o, d);
    return `${k}${d > 0 ? '+' : ''}${d}`;
  });
  const r = await both(o, best.loss);
  n++;
  say(`${n} ${moves.join(' ')} ${r.loss.toFixed(2)} (${best.loss!.toFixed(2)})`);
  if (r.loss < best.loss!) {
    best = { o, ...r };
    writeFileSync(START, JSON.stringify(best));
    say(r.notes.join('; '));
  }
}
