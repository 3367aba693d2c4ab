import { describe, expect, it } from 'vitest';
import type { GameState, IranOrder, LandGroupId, TableOverrides, UnitType } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, given, group, mean, play, STILL, type OwnState } from '../../support/engine.ts';

const { tracks: t } = tablesFor({});
const FOUND: TableOverrides = { ...STILL, 'effects.leaderFound': 100 };
const kill = (target: LandGroupId | 'commander') => ({ us: [{ kind: 'leader' as const, target }] });
const visit = (to: LandGroupId | 'houthi' | 'all'): IranOrder => ({ kind: 'visit', group: to });

describe('killing a leader (§6)', () => {
  it('finds him 35 % of the time, 25 more at a site seen this turn', () => {
    const odds = (change: (s: OwnState) => void) => {
      const { of } = play(game({ change }), kill('kh'));
      return [...of('leaderKilled'), ...of('leaderNotFound')][0].why![0].why.result;
    };
    expect(odds(() => {})).toBe(35);
    expect(odds((s) => void (s.axis[s.def.axisIndex['kh-launch']].knownSince = 1))).toBe(35);
    const fresh = (s: GameState) =>
      void Object.assign(s.axis[s.def.axisIndex['kh-launch']], { known: 'known', knownSince: 1 });
    expect(odds(fresh)).toBe(60);
  });

  it('takes a level of cohesion for three turns', () => {
    let s = play(game({ tables: FOUND }), kill('kh')).state;
    const levels = [group(s, 'kh').cohesion];
    for (let i = 0; i < 3; i++) levels.push(group((s = play(s).state), 'kh').cohesion);
    expect(levels).toEqual([2, 2, 3, 3]);
  });

  it('acts on the group by the heavy number', () => {
    const s = game({ tables: FOUND, change: (x) => void (x.secret = { ...x.secret, thetaHeavy: 0.5 }) });
    expect(group(play(s, kill('kh')).state, 'kh').effect).toBe(0.5);
  });

  it('moves Baghdad by two, moves Hardliners as a strike and a lost leader on a calm turn, and counts as a lost leader', () => {
    const s = play(game({ tables: FOUND }), kill('kh')).state;
    expect(s.tracks.baghdad).toBe(-2);
    expect(s.tracks.hardliners).toBe(
      t.hardlinersStart + t.hardlinersLeader + t.hardlinersStruck + t.hardlinersCalm + t.hardlinersDecay,
    );
    expect(s.tracks.lostLeaders).toBe(1);
    expect(s.past[0].strike).toBe('leader');
  });

  it('does not move Baghdad for a Syrian leader', () => {
    expect(play(game({ tables: FOUND }), kill('syrian')).state.tracks.baghdad).toBe(0);
  });

  it('that fails is known to the US only and changes only its pools', () => {
    const tables = { ...STILL, 'effects.leaderFound': 0 };
    const failed = play(game({ tables }), kill('kh'));
    const idle = play(game({ tables }));
    expect(failed.seen('iran')).toEqual(idle.seen('iran'));
    expect(failed.state.tracks).toEqual(idle.state.tracks);
    expect(failed.seen('us').some((e) => e.kind === 'leaderNotFound')).toBe(true);
  });
});

describe('the Quds Force commander (§6)', () => {
  it('is a target only when he visits', () => {
    expect(play(game({ tables: FOUND }), kill('commander')).of('commanderKilled')).toHaveLength(0);
    const met = play(game({ tables: FOUND }), { ...kill('commander'), iran: [visit('kh')] });
    expect(met.of('commanderKilled')).toHaveLength(1);
    const all = play(game({ tables: FOUND }), { ...kill('commander'), iran: [visit('all')] });
    expect(all.of('commanderKilled')).toHaveLength(1);
  });

  it('escalates by fifty points and a new class of target', () => {
    const { of, state } = play(game({ tables: FOUND }), { ...kill('commander'), iran: [visit('kh')] });
    const heat = of('heat')[0].why![0].why.mods;
    expect(heat).toContainEqual({ key: 'act.commanderKilled', op: '+', value: 15 });
    expect(heat).toContainEqual({ key: 'act.newClass', op: '+', value: 2.4 });
    expect(state.debts).toMatchObject([{ kind: 'officer', side: 'iran', due: 2 }]);
    expect(state.ledger.officersKilled).toBe(1);
  });

  it('crosses an Iranian line on officers', () => {
    const line = { id: 'l', maker: 'iran', condition: 'officers', reply: 'vague', from: 1, until: 3 } as const;
    const s = game({
      tables: FOUND,
      change: (x) => void (x.lines = [{ ...line, crossed: 0, answered: false, done: false, paidTurn: 0 }]),
    });
    expect(play(s, { ...kill('commander'), iran: [visit('kh')] }).of('lineCrossed')).toHaveLength(1);
  });

  it('when missed, does not tell the US where he was, or whether he came', () => {
    const tables = { ...STILL, 'effects.leaderFound': 0 };
    const orbit = (s: GameState) => {
      const u = s.units.find((x) => x.id === 'carrier') as { type: UnitType; at: string };
      Object.assign(u, { type: 'orbit', at: 'orbit-iraq' });
    };
    const seen = (iran: IranOrder[]) =>
      play(game({ tables: { ...tables, 'effects.visitSeen': 0 }, change: orbit }), { ...kill('commander'), iran }).seen(
        'us',
      );
    expect(JSON.stringify(seen([visit('kh')]))).toBe(JSON.stringify(seen([])));
    expect(JSON.stringify(seen([visit('houthi')]))).toBe(JSON.stringify(seen([])));
  });
});

describe('Iranian soil (§6)', () => {
  const rich = (s: GameState) => void (s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 });
  const soil = { kind: 'soil', site: 'brigade' } as const;

  it('escalates by sixty points and counts as a wave', () => {
    const { state, of } = play(game({ change: rich }), { us: [soil] });
    expect(of('heat')[0].why![0].why.mods).toContainEqual({ key: 'act.soil', op: '+', value: 18 });
    expect(state.tracks.hardliners).toBe(t.hardlinersStart + t.hardlinersWave + t.hardlinersCalm + t.hardlinersDecay);
    expect(state.past[0].strike).toBe('soil');
  });

  it('ends the brigades’ alert when it hits', () => {
    const s = game({
      tables: { ...STILL, 'effects.soilHit': [100, 0] },
      change: (x) => (rich(x), void (x.iran.alertTurn = 2)),
    });
    expect(play(s, { us: [soil] }).state.iran.alertTurn).toBe(0);
  });

  it('is hit 60 %, damaged 30 % more', () => {
    const results = Array.from({ length: 200 }, (_, i) =>
      play(game({ seed: `soil:${i}`, change: rich }), { us: [soil] }).of('soil')[0].data.result === 'destroyed' ? 1 : 0,
    );
    expect(mean(results)).toBeGreaterThan(0.5);
    expect(mean(results)).toBeLessThan(0.7);
  });

  it('makes a suspected site known, to the projector too when it was hit', () => {
    const s = game({ tables: { ...STILL, 'effects.soilHit': [100, 0] }, change: rich });
    const { state } = play(s, { us: [{ kind: 'soil', site: 'quds-gulf' }] });
    expect(view(state, 'us').axis.find((a) => a.def.id === 'quds-gulf')!.known).toBe('known');
    expect(view(state, 'public').axis).toMatchObject([{ known: 'known', damage: 'damaged' }]);
  });

  it('needs four points of strike in reach', () => {
    const s = given(game({ change: rich }), (x) => {
      for (const u of x.units) if (u.type === 'bombers') u.lost = true;
    });
    expect(() => play(s, { us: [soil] })).toThrow(/noCapacity/);
  });
});
