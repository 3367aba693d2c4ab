import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IRAN_NOTICES, US_NOTICES, type FactKey, type Order, type Side } from '../../../src/engine/model/index.ts';
import { legalSignals } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { eventTitle } from '../../../src/client/store/format/format-text.ts';
import { wordsOf } from '../../support/told.ts';
import { game, play, refusals, say, STILL, term, type GameSpec } from '../../support/engine.ts';

const strike = (more: object = {}): Order =>
  ({ kind: 'strike', scale: 'strong', aim: 'fighters', site: 'syrian-depot', ...more }) as Order;
const words = wordsOf({ id: 'oct-2023' });
const whisper = (fact: FactKey) => say({ kind: 'private', fact });
const spec: GameSpec = { tables: { ...STILL, 'effects.destroyed': [100, 100, 100], 'effects.killsMin': [10, 10, 10] } };

/** The turn after a private message of one side; both had used the channel or not, which is the same in all of them. */
const after = (
  side: Side,
  fact: FactKey,
  orders: Partial<Record<Side, readonly Order[]>> = {},
  given: GameSpec = spec,
) => play(play(game(given), { [side]: whisper(fact) }).state, orders);

describe('notice of a strike in private (§6)', () => {
  it('takes away half of its Heat, for the two sides only', () => {
    const told = after('us', 'noticeSyria', { us: [strike()] });
    const silent = after('us', 'hiddenAim', { us: [strike()] });
    expect(term(told.of('heat')[0]!, 'act.notice')).toBeCloseTo(-0.5 * 0.3 * 22, 2);
    expect(term(silent.of('heat')[0]!, 'act.notice')).toBe(0);
    expect(told.state.heat.public).toEqual(silent.state.heat.public);
    expect(told.state.heat.iran.all).toBeLessThan(silent.state.heat.iran.all);
  });

  it('saves people, and relieves Washington less', () => {
    const told = after('us', 'noticeSyria', { us: [strike()] });
    const silent = after('us', 'hiddenAim', { us: [strike()] });
    expect(told.state.ledger.fightersKilled).toBe(Math.round(silent.state.ledger.fightersKilled * 0.2));
    const relief = ({ of }: typeof told) =>
      of('track')
        .filter((e) => e.data.track === 'pressure')
        .map((e) => term(e, 'notice'));
    expect(relief(told)[0]).toBe(6);
  });

  it('counts only where it was given', () => {
    const elsewhere = after('us', 'noticeIraq', { us: [strike()] });
    expect(term(elsewhere.of('heat')[0]!, 'act.notice')).toBe(0);
    expect(elsewhere.of('noticeNotKept')).toHaveLength(1);
  });

  it('and no strike costs belief, once', () => {
    const told = after('us', 'noticeSyria');
    const silent = after('us', 'hiddenAim');
    expect(told.state.tracks.credibility - silent.state.tracks.credibility).toBe(-8);
    expect(play(told.state).of('noticeNotKept')).toHaveLength(0);
  });

  it('is kept by a strike there, and by one that was dispersed', () => {
    for (const iran of [[], [{ kind: 'disperse' }] as const]) {
      const p = after('us', 'noticeSyria', { us: [strike()], iran });
      expect(p.of('noticeKept')).toHaveLength(1);
      expect(p.of('noticeNotKept')).toHaveLength(0);
    }
  });

  it('lets Iran disperse without cost', () => {
    const poor: GameSpec = { ...spec, tables: { ...spec.tables, 'pools.militaryIran': 0 } };
    const orders = { orders: [{ kind: 'disperse' }] } as const;
    expect(refusals(play(game(poor), { us: whisper('noticeSyria') }).state, 'iran', orders)).toEqual([]);
    expect(refusals(play(game(poor), { us: whisper('hiddenAim') }).state, 'iran', orders)).toEqual(['cost']);
  });

  it('of missiles makes them less deadly, and not firing them costs Prestige', () => {
    const first = play(game({ tables: STILL }), { iran: { ...whisper('missilesIraq'), orders: [{ kind: 'alert' }] } });
    const fired = play(first.state, { iran: [{ kind: 'missilesBase', site: 'base-iraq' }] });
    const odds = fired.of('missilesBase')[0]!.why![0]!.why;
    expect(odds.result).toBe(2);
    expect(fired.of('noticeKept')).toHaveLength(1);
    expect(term(fired.of('heat')[0]!, 'act.notice')).toBeCloseTo(-0.5 * 0.3 * 50, 2);
    expect(play(first.state).state.tracks.prestige).toBeCloseTo(fired.state.tracks.prestige - 1, 9);
  });

  it('that is kept is nothing that the projector could learn of; one that is not becomes known', () => {
    const shown = ({ state, seen }: ReturnType<typeof after>) =>
      JSON.stringify([seen('public'), view(state, 'public')]);
    const us = [strike({ aim: 'materiel' })];
    expect(shown(after('us', 'noticeSyria', { us }))).toBe(shown(after('us', 'hiddenAim', { us })));
    expect(
      after('us', 'noticeSyria')
        .seen('public')
        .map(({ kind }) => kind),
    ).toContain('noticeNotKept');
  });

  it('has a strength of its own: with neutral numbers it changes nothing but who knows of it', () => {
    const neutral = {
      ...spec.tables,
      'effects.noticeHeat': 1,
      'effects.noticeKilled': 1,
      'effects.noticePressure': 1,
      'tracks.noticeNotKept': 0,
    };
    fc.assert(
      fc.property(fc.constantFrom(...US_NOTICES), fc.boolean(), (fact, strikes) => {
        const orders = strikes ? { us: [strike()] } : {};
        const told = after('us', fact, orders, { ...spec, tables: neutral });
        const silent = after('us', 'hiddenAim', orders, { ...spec, tables: neutral });
        expect({ ...told.state, def: null, messages: null }).toEqual({ ...silent.state, def: null, messages: null });
      }),
    );
  });
});

describe('what a private message says (§6)', () => {
  it('is offered only in time to matter, and older files that hold the former fact stay lawful', () => {
    const facts = legalSignals(view(game(), 'us')).flatMap(({ signal }) =>
      signal.kind === 'private' ? [signal.fact] : [],
    );
    expect(facts).toEqual(['standingResponse', 'hiddenAim', ...US_NOTICES]);
    expect(refusals(game(), 'us', whisper('strikePlanned'))).toEqual([]);
    expect(refusals(game(), 'iran', whisper('noticeSyria'))).toEqual(['malformed']);
  });

  it.each([...US_NOTICES, 'standingResponse', 'hiddenAim', 'strikePlanned'] as const)(
    'is told to its reader in words: %s',
    (fact) => {
      const { seen } = play(game(), { us: whisper(fact) });
      const event = seen('iran').find(({ kind }) => kind === 'private')!;
      expect(eventTitle(words, event)).toMatch(/^A private message from .*: “We .*\.”$/);
    },
  );

  it.each([...IRAN_NOTICES, 'restraintGiven', 'refusals'] as const)('is told by Iran in words: %s', (fact) => {
    const { seen } = play(game(), { iran: whisper(fact) });
    const event = seen('us').find(({ kind }) => kind === 'private')!;
    expect(eventTitle(words, event)).toMatch(/“(We|No group) .*\.”$/);
  });
});
