import { describe, expect, it } from 'vitest';
import type { Condition, GameState, Order, RedLine, Reply, TableOverrides } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import {
  attacksOf,
  game,
  given,
  halt,
  harm,
  play,
  playTurns,
  refusals,
  say,
  STILL,
  term,
  under,
} from '../../support/engine.ts';

const t = tablesFor({}).tracks;
const draw = (condition: Condition, reply: Reply, turns: 1 | 2 | 3 = 3) =>
  say({ kind: 'redline', condition, reply, turns });
const line = (condition: Condition, reply: Reply, more: Partial<RedLine> = {}): RedLine => ({
  id: 'l',
  maker: 'us',
  condition,
  reply,
  from: 1,
  until: 3,
  crossed: 0,
  answered: false,
  done: false,
  paidTurn: 0,
  ...more,
});
const rich = (s: GameState): void => {
  s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
  s.iran.pools = { political: 6, military: 6, intelligence: 4, leverage: 6 };
};
const strike = (scale: 'limited' | 'strong' | 'wave'): Order =>
  scale === 'wave'
    ? { kind: 'strike', scale, aim: 'materiel' }
    : { kind: 'strike', scale, aim: 'materiel', site: 'syrian-depot' };

/** Credibility after a US line is crossed by a death on turn 1 and `orders` answer on turn 2. */
function answered(reply: Reply, orders: Order[], lines: RedLine[] = [line('killed', reply)]) {
  const tables = { ...attacksOf(3), ...harm('killed') };
  const s = game({ tables, change: (x) => (halt(x, 'kh'), rich(x), void (x.lines = lines)) });
  const crossed = play(s);
  // Whom a strike hits is another test's matter.
  const next = under(given(crossed.state, rich), { ...STILL, 'tracks.wrongCredibility': 0 });
  const after = play(next, { us: orders });
  return { crossed, after, credibility: after.state.tracks.credibility };
}

describe('a red line (§6)', () => {
  it('is public, takes effect next turn, and is an act of 7.3 points', () => {
    const s = game();
    const { state, seen } = play(s, { us: draw('killed', 'strong', 2) });
    expect(view(s, 'iran').lines).toEqual([]);
    expect(view(state, 'iran').lines).toMatchObject([
      { maker: 'us', condition: 'killed', reply: 'strong', from: 2, until: 3 },
    ]);
    expect(seen('public').some((e) => e.kind === 'redline')).toBe(true);
    expect(term(play(state).of('heat')[0], 'act.redline')).toBe(2.19);
  });

  it('ends at its deadline when nobody crosses it, at no cost', () => {
    const turns = playTurns(game(), 4, (turn) => (turn === 1 ? { us: draw('killed', 'strong', 2) } : {}));
    expect(turns.map((p) => p.state.lines[0]?.done)).toEqual([false, false, true, true]);
    expect(turns[3].state.tracks.credibility).toBe(t.credibilityStart);
  });

  it('cannot be drawn twice for one condition while in force', () => {
    const s = play(game(), { us: draw('killed', 'strong') }).state;
    expect(refusals(s, 'us', draw('killed', 'limited'))).toEqual(['lineStands']);
    expect(refusals(s, 'us', draw('ship', 'limited'))).toEqual([]);
    const twice = say(
      { kind: 'redline', condition: 'ship', reply: 'vague', turns: 1 },
      { kind: 'redline', condition: 'ship', reply: 'limited', turns: 1 },
    );
    expect(refusals(s, 'us', twice)).toEqual(['conflict']);
  });

  it('has each side’s own conditions, for one to three turns', () => {
    expect(refusals(game(), 'us', draw('strikeIraq', 'strong'))).toEqual(['malformed']);
    expect(refusals(game(), 'iran', draw('killed', 'press'))).toEqual(['malformed']);
    expect(refusals(game(), 'iran', draw('soil', 'strong'))).toEqual(['malformed']);
    for (const turns of [0, 4, '2', [2], 1.5, null])
      expect(refusals(game(), 'us', draw('killed', 'strong', turns as 1))).toEqual(['malformed']);
  });
});

describe('crossing (§6)', () => {
  const crossedBy = (condition: Condition, tables: TableOverrides, change: (s: GameState) => void = () => {}) =>
    play(game({ tables, change: (x) => (halt(x, 'kh'), change(x), void (x.lines = [line(condition, 'vague')])) })).of(
      'lineCrossed',
    ).length === 1;

  it.each([
    ['attacks5', 4, false],
    ['attacks5', 5, true],
    ['attacks10', 9, false],
    ['attacks10', 10, true],
    ['attacks15', 14, false],
    ['attacks15', 15, true],
  ] as const)('%s by %i attacks: %s', (condition, n, crossed) => {
    expect(crossedBy(condition, { ...attacksOf(n), ...harm('nothing') })).toBe(crossed);
  });

  it('by an American’s death', () => {
    expect(crossedBy('killed', { ...attacksOf(1), ...harm('killed') })).toBe(true);
    expect(crossedBy('killed', { ...attacksOf(3), ...harm('injured') })).toBe(false);
  });

  it('by a ballistic missile, intercepted or not', () => {
    expect(
      crossedBy('ballistic', {
        ...attacksOf(1),
        'attack.ballistic': 100,
        'sites.intercept': [100, 100, 100, 100, 100],
      }),
    ).toBe(true);
    expect(crossedBy('ballistic', { ...attacksOf(3), 'attack.ballistic': 0 })).toBe(false);
  });

  it('by a hit on a ship, not by a miss', () => {
    const ships = (hit: number) => ({
      ...STILL,
      'groups.rate': [0, 0, 0, 0, 0, 40],
      'groups.closedSea': 1,
      'attack.shipHit': hit,
    });
    expect(crossedBy('ship', ships(100))).toBe(true);
    expect(crossedBy('ship', ships(0))).toBe(false);
  });

  it.each([
    ['strikeIraq', { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'kh-depot' }, true],
    ['strikeIraq', { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' }, false],
    ['officers', { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-quds' }, true],
    ['officers', { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-quds' }, false],
    ['soil', { kind: 'soil', site: 'brigade' }, true],
    ['soil', { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' }, false],
  ] as const)('Iran’s %s by %j: %s', (condition, order, crossed) => {
    const tables = { ...STILL, 'effects.destroyed': [100, 100, 100] };
    const s = game({
      tables,
      change: (x) => (rich(x), void (x.lines = [line(condition, 'vague', { maker: 'iran' })])),
    });
    expect(play(s, { us: [order] }).of('lineCrossed').length === 1).toBe(crossed);
  });

  it('counts from the turn of delivery, not before', () => {
    const tables = { ...attacksOf(5), ...harm('nothing') };
    const s = game({ tables, change: (x) => halt(x, 'kh') });
    const one = play(s, { us: draw('attacks5', 'limited') });
    expect(one.of('lineCrossed')).toHaveLength(0);
    expect(play(one.state).of('lineCrossed')).toHaveLength(1);
  });
});

const start = t.credibilityStart;

describe('answering a crossed line (§9)', () => {
  it('as promised brings Credibility', () => {
    expect(answered('strong', [strike('strong')]).credibility).toBe(start + t.lineKept);
  });

  it('not at all by the end of next turn costs most, less for a vague promise', () => {
    expect(answered('strong', []).credibility).toBe(start + t.lineUnanswered);
    expect(answered('vague', []).credibility).toBe(start + t.lineVague);
  });

  it('with less than promised does not count', () => {
    expect(answered('strong', [strike('limited')]).credibility).toBe(start + t.lineUnanswered);
    expect(answered('limited', [{ kind: 'sanctions' }]).credibility).toBe(start + t.lineUnanswered);
  });

  it('above the promise costs some', () => {
    expect(answered('limited', [strike('wave')]).credibility).toBe(start + t.lineAbove);
  });

  it('in any way keeps a vague promise', () => {
    expect(answered('vague', [{ kind: 'sanctions' }]).credibility).toBe(start + t.lineKept);
  });

  it('waits until the end of next turn', () => {
    expect(answered('strong', []).crossed.state.tracks.credibility).toBe(start);
  });

  it('does not count what was ordered before the crossing was known', () => {
    const tables = { ...attacksOf(1), ...harm('killed') };
    const s = game({ tables, change: (x) => (halt(x, 'kh'), rich(x), void (x.lines = [line('killed', 'strong')])) });
    const { state } = play(s, { us: [strike('strong')] });
    expect(state.lines[0]).toMatchObject({ crossed: 1, done: false });
  });

  it('happens immediately by a standing response', () => {
    const tables = { ...attacksOf(1), ...harm('killed'), 'effects.destroyed': [100, 100, 100] };
    const s = game({
      tables,
      change(x) {
        halt(x, 'kh');
        rich(x);
        x.lines = [line('killed', 'limited')];
        x.us.standing = { trigger: 'killed', scale: 'limited', announced: false, since: 1 };
      },
    });
    const { state } = play(s);
    expect(state.lines[0]).toMatchObject({ answered: true, done: true });
    expect(state.tracks.credibility).toBe(start + t.lineKept);
  });

  it('pays once in two turns per condition', () => {
    const paid = line('killed', 'strong', {
      id: 'old',
      from: 1,
      until: 1,
      crossed: 1,
      answered: true,
      done: true,
      paidTurn: 1,
    });
    expect(answered('strong', [strike('strong')], [paid, line('killed', 'strong')]).credibility).toBe(start);
    const other = { ...paid, condition: 'ship' as const };
    expect(answered('strong', [strike('strong')], [other, line('killed', 'strong')]).credibility).toBe(
      start + t.lineKept,
    );
    const old = { ...paid, paidTurn: -1 };
    expect(answered('strong', [strike('strong')], [old, line('killed', 'strong')]).credibility).toBe(
      start + t.lineKept,
    );
  });

  it('is shown to everybody', () => {
    const { after } = answered('strong', []);
    expect(after.seen('public').map((e) => e.kind)).toContain('lineUnanswered');
  });
});

describe('a line that is not crossed (§9)', () => {
  /** Credibility after a line on ten attacks that stood in turn 2, with these attacks in turns 1 and 2. */
  const held = (before: number, then: number, more: Partial<RedLine> = {}) => {
    const change = (x: GameState): void => (
      halt(x, 'kh'), void (x.lines = [line('attacks10', 'limited', { from: 2, until: 2, ...more })])
    );
    const one = play(game({ tables: { ...attacksOf(before), ...harm('nothing') }, change })).state;
    return play(under(one, { ...attacksOf(then), ...harm('nothing') }));
  };

  it('holds if what it forbids had been happening, and that is believed', () => {
    const { state, of } = held(12, 2);
    expect(of('lineHeld')).toHaveLength(1);
    expect(state.tracks.credibility).toBe(start + t.lineHeld);
  });

  it('is not believed the more for what was never in reach', () => {
    expect(held(2, 2).state.tracks.credibility).toBe(start);
  });

  it('is a promise of the United States only', () => {
    expect(held(12, 2, { maker: 'iran' }).of('lineHeld')).toHaveLength(0);
  });

  it('costs Credibility as it is drawn if it threatens more than was ever carried out', () => {
    const drawn = (reply: Reply) =>
      play(game({ change: (x) => void (x.lines = [line('killed', reply)]) })).state.tracks.credibility;
    expect(drawn('wave')).toBe(start + t.lineTooLarge);
    expect(drawn('strong')).toBe(start);
    expect(drawn('vague')).toBe(start);
  });

  it('is believed the more if it is backed by a response announced that turn, once a turn', () => {
    const backed = (announced: boolean, since: number) =>
      play(
        game({
          change(x) {
            x.turn = 3;
            x.lines = [
              line('killed', 'strong', { from: 3, until: 5 }),
              line('ship', 'strong', { id: 'm', from: 3, until: 5 }),
            ];
            x.us.standing = { trigger: 'ballistic', scale: 'strong', announced, since };
          },
        }),
      ).state.tracks.credibility;
    expect(backed(true, 2)).toBe(start + t.lineBacked);
    expect(backed(false, 2)).toBe(start);
    expect(backed(true, 1)).toBe(start);
  });
});

describe('Iran’s lines (§9)', () => {
  const crossed = (reply: Reply, orders: Order[]) => {
    const s = game({
      opening: { gaza: 'truce' },
      change: (x) => (rich(x), void (x.lines = [line('strikeIraq', reply, { maker: 'iran' })])),
    });
    const one = play(s, { us: [{ kind: 'strike', scale: 'limited', aim: 'materiel', site: 'kh-depot' }] }).state;
    const before = one.tracks.prestige;
    return play(given(one, rich), { iran: orders }).state.tracks.prestige - before;
  };

  it('cost a point of Prestige when broken, none when kept', () => {
    expect(crossed('seize', [])).toBe(-1);
    expect(crossed('seize', [{ kind: 'seize' }])).toBe(0);
    expect(crossed('press', [{ kind: 'directive', to: 'iraq', directive: 'press' }])).toBe(0);
    expect(crossed('redsea', [{ kind: 'redsea', open: true }])).toBe(0);
    expect(crossed('vague', [{ kind: 'seize' }])).toBe(0);
    expect(crossed('press', [{ kind: 'seize' }])).toBe(-1);
  });
});
