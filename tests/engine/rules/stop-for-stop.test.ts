import { describe, expect, it } from 'vitest';
import type { GameState, Offer, Order, StopAct } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { attacksOf, game, halt, harm, play, playTurns, refusals, say, STILL, term } from '../../support/engine.ts';

const t = tablesFor({}).tracks;
const offer = (stop: StopAct, forbear: StopAct, turns: 1 | 2 | 3 = 2) =>
  say({ kind: 'stopForStop', stop, forbear, turns });
const live = (stop: StopAct, forbear: StopAct, more: Partial<Offer> = {}): Offer => ({
  id: 'o',
  maker: 'us',
  stop,
  forbear,
  from: 1,
  until: 2,
  met: true,
  broken: false,
  done: false,
  idle: false,
  ...more,
});
const strike: Order = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' };
const withOffer = (o: Offer, change: (s: GameState) => void = () => {}, attacks = 0) =>
  game({
    tables: attacks ? { ...attacksOf(attacks), ...harm('nothing') } : STILL,
    change: (s) => (attacks && halt(s, 'kh'), (s.offers = [o]), change(s)),
  });

describe('a stop-for-stop (§6)', () => {
  it('is public, takes effect next turn, and lasts its turns', () => {
    const loud = game({ tables: { ...attacksOf(6), ...harm('nothing') }, change: (s) => halt(s, 'kh') });
    const { state, seen } = play(loud, { us: { ...offer('attacks', 'strikes', 2), orders: [strike] } });
    expect(view(state, 'iran').offers).toMatchObject([{ stop: 'attacks', forbear: 'strikes', from: 2, until: 3 }]);
    expect(seen('public').some((e) => e.kind === 'offer')).toBe(true);
    expect(term(play(state).of('heat')[0], 'act.assurance')).toBe(-0.6);
  });

  it('about something that does not happen changes no Heat and pays nothing', () => {
    const { state } = play(game({ tables: STILL }), { us: offer('attacks', 'strikes', 1) });
    const { state: end, of } = play(state);
    expect(of('heat')[0].why![0].why.mods.map((m) => m.key)).not.toContain('act.assurance');
    expect(end.tracks.assurance).toBe(state.tracks.assurance);
  });

  it('cannot be made twice for one thing while in force', () => {
    const s = play(game(), { us: offer('attacks', 'strikes') }).state;
    expect(refusals(s, 'us', offer('attacks', 'sanctions'))).toEqual(['offerStands']);
    expect(refusals(s, 'us', offer('ships', 'strikes'))).toEqual([]);
  });

  it('names what each side can stop or forbear', () => {
    expect(refusals(game(), 'us', offer('strikes', 'attacks'))).toEqual(['malformed']);
    expect(refusals(game(), 'iran', offer('attacks', 'strikes'))).toEqual(['malformed']);
    expect(refusals(game(), 'iran', offer('strikes', 'attacks'))).toEqual([]);
  });

  it('kept by both gives its maker Assurance, once, at expiry', () => {
    const turns = playTurns(withOffer(live('attacks', 'strikes')), 3);
    expect(turns.map((p) => p.state.tracks.assurance)).toEqual([50, 50 + t.promiseKept, 50 + t.promiseKept]);
    expect(turns[1].seen('public').some((e) => e.kind === 'promiseKept')).toBe(true);
  });

  it('is verified compliance, six points of Heat less each turn it is met', () => {
    const { of } = play(withOffer(live('attacks', 'strikes')));
    expect(term(of('heat')[0], 'act.compliance')).toBe(-1.8);
    const two = [live('attacks', 'strikes'), live('ships', 'sanctions', { id: 'p' })];
    expect(
      play(game({ change: (s) => void (s.offers = two) }))
        .of('heat')[0]
        .why![0].why.mods.filter((m) => m.key === 'act.compliance'),
    ).toHaveLength(1);
  });

  it('broken costs 25 of Assurance', () => {
    const { state, of } = play(withOffer(live('attacks', 'strikes')), { us: [strike] });
    expect(state.tracks.assurance).toBe(25);
    expect(state.offers[0]).toMatchObject({ broken: true, done: true });
    expect(term(of('heat')[0], 'act.compliance')).toBe(0);
  });

  it('not met by the other side binds nobody and pays nobody', () => {
    const { state, of } = play(
      withOffer(live('attacks', 'strikes'), () => {}, 3),
      { us: [strike] },
    );
    expect(state.tracks.assurance).toBe(50);
    expect(of('offerUnmet')).toHaveLength(1);
    expect(state.offers[0].done).toBe(true);
  });

  it('is met by a calm turn', () => {
    expect(play(withOffer(live('attacks', 'strikes', { until: 1 }), () => {}, 2)).of('promiseKept')).toHaveLength(1);
    expect(play(withOffer(live('attacks', 'strikes', { until: 1 }), () => {}, 3)).of('offerUnmet')).toHaveLength(1);
  });

  it.each<[StopAct, StopAct, Order]>([
    ['attacks', 'sanctions', { kind: 'sanctions' }],
    ['deaths', 'strikes', strike],
  ])('%s for %s is broken by %j', (stop, forbear, order) => {
    expect(play(withOffer(live(stop, forbear)), { us: [order] }).of('promiseBroken')).toHaveLength(1);
  });

  it('for leaders is broken by killing one, not by a failed attempt', () => {
    const order: Order = { kind: 'leader', target: 'syrian' };
    const broken = (found: number) => {
      const s = game({
        tables: { ...STILL, 'effects.leaderFound': found },
        change: (x) => void (x.offers = [live('attacks', 'leaders')]),
      });
      return play(s, { us: [order] }).of('promiseBroken').length;
    };
    expect([broken(100), broken(0)]).toEqual([1, 0]);
  });

  it('about ships is not met after any attack on one', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 0, 0, 40], 'attack.shipHit': 0 };
    const s = game({
      tables,
      opening: { redSeaOpen: true },
      change: (x) => void (x.offers = [live('ships', 'strikes')]),
    });
    expect(play(s).of('offerUnmet')).toHaveLength(1);
  });
});

describe('Iran’s stop-for-stop (§9)', () => {
  const o = live('strikes', 'attacks', { maker: 'iran', until: 1 });

  it('kept pays Iran no track; broken costs a point of Prestige', () => {
    const truce = (attacks: number) => play(withOffer(o, (s) => void (s.gaza = 'truce'), attacks)).state.tracks;
    expect(truce(0).prestige).toBe(7);
    expect(truce(0).assurance).toBe(50);
    expect(truce(3).prestige).toBe(6);
  });

  it('not met because of a US strike no longer binds Iran', () => {
    const { state, of } = play(
      withOffer(o, (s) => void (s.gaza = 'truce'), 3),
      { us: [strike] },
    );
    expect(of('offerUnmet')).toHaveLength(1);
    expect(state.tracks.prestige).toBe(7);
  });
});
