import { describe, expect, it } from 'vitest';
import { bits, keyOf, RULE, salted, unit } from '../../../src/engine/dice/dice.ts';
import type { GameEvent, IranOrder, Order, TableOverrides } from '../../../src/engine/model/index.ts';
import { game, play, STILL } from '../../support/engine.ts';
import { october, randomGame, small } from '../../support/random-play.ts';

type Address = string;
function addresses(seed: string, scenario = small): Address[] {
  const out: Address[] = [];
  const trace = (turn: number, rule: number, subject: string, index: number) =>
    void out.push(`${turn} ${rule} ${subject} ${index}`);
  randomGame(seed, { scenario, how: { trace }, options: { tempo: 2, hazard: 0 } });
  return out;
}
const twice = (list: readonly Address[]): Address[] => {
  const seen = new Set<Address>();
  return list.filter((a) => seen.size === seen.add(a).size);
};

describe('addresses of dice (§12)', () => {
  it('are never used twice in a game', () => {
    for (let i = 0; i < 12; i++) expect(twice(addresses(`twice:${i}`))).toEqual([]);
    for (let i = 0; i < 6; i++) expect(twice(addresses(`october:${i}`, october))).toEqual([]);
  });

  it('have a number for each rule, all different', () => {
    const numbers = Object.values(RULE);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('give values that depend only on key and address', () => {
    const key = keyOf('a');
    expect(bits(key, 3, RULE.launch, 'kh', 5)).toBe(bits(keyOf('a'), 3, RULE.launch, 'kh', 5));
    const other = [
      bits(keyOf('b'), 3, RULE.launch, 'kh', 5),
      bits(key, 4, RULE.launch, 'kh', 5),
      bits(key, 3, RULE.target, 'kh', 5),
      bits(key, 3, RULE.launch, 'nujaba', 5),
      bits(key, 3, RULE.launch, 'kh', 6),
      bits(salted(key, 1), 3, RULE.launch, 'kh', 5),
    ];
    expect(new Set([bits(key, 3, RULE.launch, 'kh', 5), ...other]).size).toBe(7);
    expect(salted(key, 0)).toBe(key);
  });

  it('never change their values: saved games depend on it', () => {
    const key = keyOf('golden');
    expect([0, 1, 2, 3].map((i) => bits(key, 1, RULE.launch, 'kh', i))).toMatchInlineSnapshot(`
      [
        212189871,
        1124170064,
        798609275,
        1885919305,
      ]
    `);
  });

  it('spread evenly over turns, watches and subjects', () => {
    const bins = Array.from({ length: 10 }, () => 0);
    for (let k = 0; k < 40; k++)
      for (let turn = 1; turn <= 8; turn++)
        for (const subject of ['kh', 'nujaba', 'tower'])
          for (let i = 0; i < 28; i++) bins[Math.floor(unit(keyOf(`s:${k}`), turn, RULE.launch, subject, i) * 10)]++;
    for (const n of bins) expect(Math.abs(n / 2688 - 1)).toBeLessThan(0.08);
  });

  it('show no pattern between neighbouring watches', () => {
    const key = keyOf('pairs');
    let both = 0;
    for (let i = 0; i < 20_000; i++)
      if (unit(key, 1, RULE.launch, 'kh', i) < 0.3 && unit(key, 1, RULE.launch, 'kh', i + 1) < 0.3) both++;
    expect(Math.abs(both / 20_000 - 0.09)).toBeLessThan(0.008);
  });
});

/** Independent attacks: all are intercepted, defences do not wear. */
const APART: TableOverrides = {
  'sites.intercept': [100, 100, 100, 100, 100],
  'sites.wearEvery': 999,
  'tracks.officerKilled': 0,
};
const attacksBut = (events: readonly GameEvent[], group: string | null) =>
  events.filter((e) => (e.kind === 'attack' && e.data.group !== group) || e.kind === 'shipAttack');

describe('one order changed (§12)', () => {
  const s = game({ tables: APART, seed: 'one order', opening: { redSeaOpen: true }, options: { tempo: 2 } });

  it.each<[string, IranOrder, string]>([
    ['press', { kind: 'directive', to: 'kh', directive: 'press' }, 'kh'],
    ['halt', { kind: 'directive', to: 'syrian', directive: 'halt' }, 'syrian'],
    ['avoiding deaths', { kind: 'directive', to: 'nujaba', directive: 'hold', avoid: true }, 'nujaba'],
    ['a cadre', { kind: 'cadre', n: 0, to: 'factions' }, 'factions'],
    ['supply', { kind: 'resupply', group: 'kh' }, 'kh'],
  ])('%s leaves every attack of the other groups unchanged, dice included', (_, order, group) => {
    const [without, with_] = [play(s).events, play(s, { iran: [order] }).events];
    expect(attacksBut(with_, group)).toEqual(attacksBut(without, group));
    expect(attacksBut(without, group).length).toBeGreaterThan(10);
  });

  it.each<[string, Order]>([
    ['a strike', { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-depot' }],
    ['a leader killed', { kind: 'leader', target: 'kh' }],
    ['a search', { kind: 'find', theatre: 'iraq' }],
    ['a harder site', { kind: 'harden', site: 'tower' }],
    ['an unseen cyber operation', { kind: 'cyber', group: 'kh' }],
    ['talks', { kind: 'talks' }],
    ['a battery elsewhere', { kind: 'move', unit: 'counterdrone', to: 'cyprus' }],
  ])('%s leaves every attack of the turn unchanged', (_, order) => {
    expect(attacksBut(play(s, { us: [order] }).events, null)).toEqual(attacksBut(play(s).events, null));
  });

  it('leaves the results of other strikes unchanged', () => {
    const rich = game({ tables: STILL, change: (x) => void (x.us.pools.military = 6) });
    const a: Order = { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-depot' };
    const b: Order = { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'factions-depot' };
    const at = (orders: Order[]) =>
      play(rich, { us: orders })
        .of('strikeSite')
        .filter((e) => e.data.site === 'factions-depot');
    expect(at([a, b])).toEqual(at([b]));
  });

  it('changes in a later turn only what it has affected', () => {
    const halted = play(s, { iran: [{ kind: 'directive', to: 'syrian', directive: 'halt' }] }).state;
    const plain = play(s).state;
    expect(attacksBut(play(halted).events, 'syrian')).toEqual(attacksBut(play(plain).events, 'syrian'));
  });
});
