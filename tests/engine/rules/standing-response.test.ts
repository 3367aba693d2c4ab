import { describe, expect, it } from 'vitest';
import type { Order, TableOverrides, Trigger } from '../../../src/engine/model/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, given, harm, play, playTurns, refusals, STILL } from '../../support/engine.ts';

const standing = (trigger: Trigger = 'killed', announced = false, scale: 'limited' | 'strong' = 'limited'): Order => ({
  kind: 'standing',
  trigger,
  scale,
  announced,
});
/** Syrian groups attack every watch, and every attack is attributed to them. */
const ATTACKED: TableOverrides = {
  ...STILL,
  'groups.rate': [0, 0, 0, 40, 0, 0],
  'attack.attribution': 100,
  'attack.attributionMax': 100,
};

describe('a standing response (§6)', () => {
  it('costs one Political each turn, and reserves its Military', () => {
    const turns = playTurns(game(), 3, (turn) => (turn === 1 ? { us: [standing()] } : {}));
    // 3 − 1 + 3 − 1; then + 3 − 1, at most 6 before the upkeep.
    expect(turns[0].state.us.pools).toMatchObject({ political: 4, military: 4 });
    expect(turns[1].state.us.pools).toMatchObject({ political: 5, military: 4 });
    expect(turns[2].state.us.standing).not.toBeNull();
  });

  it('gives the Military back when it is cancelled', () => {
    const s = play(game(), { us: [standing()] }).state;
    const { state } = play(s, { us: [{ kind: 'cancelStanding' }] });
    expect(state.us.standing).toBeNull();
    expect(state.us.pools.military).toBeGreaterThanOrEqual(6);
  });

  it('lapses when it cannot be paid', () => {
    const tables = { ...STILL, 'pools.political': 0 };
    const s = game({ tables, change: (x) => void (x.us.pools.political = 1) });
    const { state, of } = play(s, { us: [standing()] });
    expect(state.us.standing).toBeNull();
    expect(of('standingLapses')).toHaveLength(1);
  });

  it('is limited to one at a time', () => {
    const s = play(game(), { us: [standing()] }).state;
    expect(refusals(s, 'us', [standing('embassy')])).toEqual(['oneStanding']);
    expect(refusals(game(), 'us', [standing(), standing('embassy')])).toContain('conflict');
    expect(refusals(game(), 'us', [{ kind: 'cancelStanding' }])).toEqual(['noStanding']);
  });

  it('strikes the attributed group’s best-known site two watches later, once', () => {
    const tables = { ...ATTACKED, ...harm('killed') };
    const { of, state } = play(game({ tables }), { us: [standing()] });
    expect(of('responseTriggered').map((e) => e.watch)).toEqual([0]);
    expect(of('responseFired')).toMatchObject([{ watch: 2, data: { site: 'syrian-depot', scale: 'limited' } }]);
    expect(of('strike')).toHaveLength(1);
    expect(state.us.standing).toBeNull();
    expect(state.us.pools.military).toBe(3 - 2 + 3);
  });

  it.each<[Trigger, TableOverrides]>([
    ['killed', harm('killed')],
    ['injury', { ...harm('injured'), 'attack.injuries': [5] }],
    ['ballistic', { ...harm('nothing'), 'attack.ballistic': 100 }],
  ])('fires on %s', (trigger, tables) => {
    expect(
      play(game({ tables: { ...ATTACKED, ...tables } }), { us: [standing(trigger)] }).of('responseFired'),
    ).toHaveLength(1);
  });

  it('fires on a hit on the embassy, not on an attack that was stopped', () => {
    const at = (tables: TableOverrides) =>
      play(
        game({
          tables: {
            ...ATTACKED,
            'groups.rate': [0, 0, 40, 0, 0, 0],
            'groups.focusShare': 100,
            'groups.inIraq': [0, 0, 100, 0, 0, 0],
            ...tables,
          },
          change: (s) => void (s.iran.focus = [{ theatre: 'iraq', site: 'embassy' }]),
        }),
        { us: [standing('embassy')] },
      ).of('responseFired').length;
    expect(at(harm('nothing'))).toBe(1);
    expect(at({ 'sites.intercept': [100, 100, 100, 100, 100] })).toBe(0);
  });

  it('does not fire on light injuries', () => {
    const tables = { ...ATTACKED, ...harm('injured'), 'attack.injuries': [4] };
    expect(play(game({ tables }), { us: [standing('injury')] }).of('responseFired')).toHaveLength(0);
  });

  it('does not fire on other triggers', () => {
    const tables = { ...ATTACKED, ...harm('killed') };
    expect(play(game({ tables }), { us: [standing('ballistic')] }).of('responseFired')).toHaveLength(0);
  });

  it('is known to Iran only when announced', () => {
    const secret = play(game(), { us: [standing('killed', false)] });
    const open = play(game(), { us: [standing('killed', true)] });
    expect(secret.seen('iran').some((e) => e.kind === 'standing')).toBe(false);
    expect(open.seen('iran').some((e) => e.kind === 'standing')).toBe(true);
    expect(open.seen('public').some((e) => e.kind === 'standing')).toBe(true);
  });

  it('can be learned by Iran for two Intelligence, correctly', () => {
    const s = play(game(), { us: [standing('embassy')] }).state;
    const learn = { iran: [{ kind: 'learnStanding' as const }] };
    expect(view(play(s, learn).state, 'iran').iran!.standingKnown).toEqual({
      turn: 2,
      exists: true,
      trigger: 'embassy',
    });
    expect(view(play(game(), learn).state, 'iran').iran!.standingKnown).toEqual({
      turn: 1,
      exists: false,
      trigger: null,
    });
  });

  it('answers a death immediately', () => {
    const s = game({ tables: { ...ATTACKED, ...harm('killed') } });
    expect(play(s, { us: [standing()] }).state.debts.filter((d) => d.kind === 'death')).toEqual([]);
  });

  it('strikes the best-known site of the theatre without attribution', () => {
    const tables = { ...ATTACKED, ...harm('killed'), 'attack.attribution': 0 };
    const site = play(game({ tables }), { us: [standing()] }).of('responseFired')[0].data.site;
    expect(site).toBe('kh-depot');
  });

  it('strikes nothing when no site of the group is known', () => {
    const s = given(game({ tables: { ...ATTACKED, ...harm('killed') } }), (x) => {
      for (const a of x.axis) a.known = 'unknown';
    });
    const { of } = play(s, { us: [standing()] });
    expect(of('responseFired')).toHaveLength(1);
    expect(of('strike')).toHaveLength(0);
  });
});
