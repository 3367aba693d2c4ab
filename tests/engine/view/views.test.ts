import { describe, expect, it } from 'vitest';
import type { GameState, Seat } from '../../../src/engine/model/index.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, given, group, play, STILL } from '../../support/engine.ts';
import { october, randomGame, small } from '../../support/random-play.ts';

const text = (s: GameState, seat: Seat) => JSON.stringify(view(s, seat));

describe('a view (§14)', () => {
  it('is made for four seats and no other', () => {
    const s = game();
    for (const seat of ['us', 'iran', 'white', 'public'] as const) expect(view(s, seat).seat).toBe(seat);
    for (const seat of ['', 'US', undefined, null, '__proto__'])
      expect(() => view(game(), seat as Seat)).toThrow(RangeError);
  });

  it('never names a site that the US does not know', () => {
    for (const { before } of randomGame('unknown', { scenario: october, options: { hazard: 0 } })) {
      const unknown = before.axis.filter((a) => a.known === 'unknown').map((a) => `"${a.id}"`);
      for (const id of unknown) expect(text(before, 'us')).not.toContain(id);
      for (const id of unknown) expect(text(before, 'public')).not.toContain(id);
    }
  });

  it('holds neither seed nor key', () => {
    const s = game({ seed: 'the-very-seed' });
    for (const seat of ['us', 'iran', 'white', 'public'] as const) {
      expect(text(s, seat)).not.toContain('the-very-seed');
      for (const word of s.def.key) expect(text(s, seat)).not.toContain(String(word));
    }
  });

  it('shows the facilitator everything else', () => {
    const s = game({ options: { hiddenAims: { us: 'contain', iran: 'expel' } } });
    const { truth, us, iran } = view(s, 'white');
    expect(truth).toMatchObject({ secret: s.secret, heat: s.heat, iran: s.iran, us: s.us });
    expect(us).toBe(view(s, 'us'));
    expect(iran).toBe(view(s, 'iran'));
  });

  it('is small enough to send each turn', () => {
    for (const { before } of randomGame('size', { scenario: october, options: { hazard: 0 } }))
      for (const seat of ['us', 'iran'] as const) expect(text(before, seat).length).toBeLessThan(40_000);
  });

  it('shows stocks to the US within one at the start, by one die, and then as it estimates them', () => {
    const errors = Array.from({ length: 60 }, (_, i) => {
      const s = game({ seed: `stock:${i}` });
      const seen = view(s, 'us').groups[0].munitions;
      const later = view(play(s).state, 'us').groups[0].munitions;
      expect(later).toBe(seen);
      return seen - 4;
    });
    expect(new Set(errors)).toEqual(new Set([-1, 0, 1]));
    expect(
      view(
        given(game(), (x) => void (group(x, 'kh').munitions = 3)),
        'iran',
      ).groups[0].munitions,
    ).toBe(3);
  });

  it('shows Iran only the US units that have arrived', () => {
    const { state } = play(game({ tables: STILL }), { us: [{ kind: 'move', unit: 'carrier', to: 'red-sea' }] });
    const moving = given(state, (s) => void (s.units[0].arrives = 9));
    expect(view(moving, 'us').units.some((u) => u.id === 'carrier')).toBe(true);
    for (const seat of ['iran', 'public'] as const)
      expect(view(moving, seat).units.some((u) => u.id === 'carrier')).toBe(false);
  });

  it('shows the projector only what both sides know', () => {
    const keys = Object.keys(view(game(), 'public').tracks);
    expect(keys.filter((k) => ['pressure', 'hardliners', 'prestige'].includes(k))).toEqual([]);
    expect(view(game(), 'public').axis).toEqual([]);
    const s = play(game({ tables: { ...STILL, 'effects.destroyed': [100, 100, 100] } }), {
      us: [{ kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' }],
    }).state;
    expect(view(s, 'public').axis.map((a) => [a.def.id, a.damage])).toEqual([['syrian-depot', 'damaged']]);
  });

  it('gives the same object for the same state', () => {
    const s = game();
    expect(view(s, 'us')).toBe(view(s, 'us'));
  });
});

describe('an explanation (§14)', () => {
  const events = [small, october].flatMap((scenario) =>
    [0, 1, 2].flatMap((i) =>
      randomGame(`why:${i}`, { scenario, options: { tempo: 2, hazard: 0 } }).flatMap((s) => s.events),
    ),
  );

  it('never shows a seat a term hidden from it, nor who may see what', () => {
    for (const seat of ['us', 'iran', 'public'] as const) {
      const mods = eventsFor(events, seat).flatMap((e) => (e.why ?? []).flatMap((w) => w.why.mods));
      expect(mods.filter((m) => 'hide' in m)).toEqual([]);
      expect(JSON.stringify(eventsFor(events, seat))).not.toContain('"guard"');
    }
    const hidden = ['avoidDeaths', 'cadre', 'syrianHalt', 'counterIntelligence', 'dispersed'];
    const toUs = eventsFor(events, 'us').flatMap((e) => (e.why ?? []).flatMap((w) => w.why.mods.map((m) => m.key)));
    expect(toUs.filter((k) => hidden.includes(k))).toEqual([]);
    const toIran = eventsFor(events, 'iran').flatMap((e) => (e.why ?? []).flatMap((w) => w.why.mods.map((m) => m.key)));
    expect(toIran.filter((k) => ['investigation', 'cyber'].includes(k))).toEqual([]);
  });

  it('withholds result and die wherever a term could be hidden', () => {
    for (const seat of ['us', 'iran'] as const) {
      const odds = eventsFor(events, seat)
        .flatMap((e) => e.why ?? [])
        .filter((w) => w.label === 'attribution' || w.label === 'killed');
      expect(odds.length).toBeGreaterThan(20);
      expect(odds.filter((w) => w.why.result !== null || w.why.roll !== null)).toEqual([]);
    }
  });

  it('shows the facilitator all of it', () => {
    const odds = eventsFor(events, 'white').flatMap((e) => e.why ?? []);
    expect(odds.filter((w) => w.why.result === null)).toEqual([]);
    expect(eventsFor(events, 'white')).toHaveLength(events.length);
  });

  it('adds up to its result', () => {
    const wrong = events
      .flatMap((e) => e.why ?? [])
      .filter((w) => w.why.unit === '%' && w.why.roll !== undefined && w.label !== 'officer')
      .filter((w) => {
        let x = 0;
        for (const m of w.why.mods) x = m.op === '=' ? x : m.op === '×' ? x * m.value : x + m.value;
        const result = w.why.result ?? 0;
        return Math.abs(Math.max(0, Math.min(100, x)) - result) > 0.02 && ![90, 100, 0].includes(result);
      });
    expect(wrong).toEqual([]);
  });

  it('agrees with its die and what happened', () => {
    const stopped = events
      .filter((e) => e.kind === 'attack')
      .map((e) => {
        const { roll, result } = e.why![0].why;
        return roll! < result! === (e.data.result === 'intercepted');
      });
    expect(stopped.every(Boolean)).toBe(true);
    const obeyed = events.filter((e) => e.kind === 'obeys' || e.kind === 'refuses');
    expect(obeyed.filter((e) => e.why![0].why.roll! < e.why![0].why.result! !== (e.kind === 'obeys'))).toEqual([]);
  });
});

describe('events (§14)', () => {
  it('of the record are shown to each seat in order of time', () => {
    const all = randomGame('order', { turns: 2 }).flatMap((s) => s.events);
    const white = eventsFor(all, 'white').map((e) => e.kind);
    expect(white).toEqual(all.map((e) => e.kind));
  });

  it('that no seat may see are shown to the facilitator only', () => {
    const all = randomGame('nobody', { scenario: october, turns: 3 }).flatMap((s) => s.events);
    const secret = new Set(all.filter((e) => e.to === 0).map((e) => e.kind));
    expect(secret.size).toBeGreaterThan(1);
    for (const seat of ['us', 'iran', 'public'] as const)
      expect(eventsFor(all, seat).filter((e) => secret.has(e.kind))).toEqual([]);
  });
});
