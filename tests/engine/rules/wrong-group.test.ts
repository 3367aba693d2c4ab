import { describe, expect, it } from 'vitest';
import type { GroupId, HurtBy, Order, StrikeScale } from '../../../src/engine/model/index.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { attacksOf, game, group, halt, harm, play, STILL, term } from '../../support/engine.ts';

const strike = (site: string, scale: StrikeScale = 'limited'): Order =>
  scale === 'wave' ? { kind: 'strike', scale, aim: 'materiel' } : { kind: 'strike', scale, aim: 'materiel', site };
const by = (id: GroupId, attributed: boolean, turn = 2): HurtBy => ({ turn, group: id, attributed });
const blamed = (...hurtBy: HurtBy[]) =>
  game({
    change(s) {
      s.turn = 3;
      s.us.hurtBy = hurtBy;
      s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
    },
  });
const wrong = (s: ReturnType<typeof game>, order: Order) => play(s, { us: [order] });

describe('striking the wrong group (§7)', () => {
  it('costs Credibility, Baghdad in Iraq, and its goodwill, and becomes known', () => {
    const { of, state, seen } = wrong(blamed(by('syrian', false)), strike('factions-depot'));
    const track = (name: string) => of('track').find((e) => e.data.track === name);
    expect(term(track('credibility'), 'wrongGroup')).toBe(tablesFor({}).tracks.wrongCredibility);
    expect(term(track('baghdad'), 'wrongGroup')).toBe(-1);
    expect(group(state, 'factions').grievance).toBeGreaterThan(0.5);
    expect(seen('public').filter((e) => e.kind === 'wrongGroup')).toHaveLength(1);
  });

  it('in Syria costs nothing in Baghdad', () => {
    const { of } = wrong(blamed(by('kh', false)), strike('syrian-depot'));
    expect(of('wrongGroup')).toHaveLength(1);
    expect(of('track').filter((e) => e.data.track === 'baghdad')).toEqual([]);
  });

  it.each<[string, readonly HurtBy[], Order]>([
    ['the right group', [by('factions', false)], strike('factions-depot')],
    ['one of two that hurt somebody', [by('syrian', true), by('factions', false)], strike('factions-depot')],
    ['nobody hurt lately', [], strike('factions-depot')],
    ['somebody hurt long ago', [by('syrian', true, 0)], strike('factions-depot')],
    ['a wave, which blames all', [by('syrian', true)], strike('', 'wave')],
    ['Yemen, which answers for ships', [by('syrian', true)], strike('houthi-port')],
  ])('is not: %s', (_, hurtBy, order) => {
    expect(wrong(blamed(...hurtBy), order).of('wrongGroup')).toEqual([]);
  });

  it('is what an automatic response may do when nobody knows who fired', () => {
    const deadly = { ...attacksOf(1), ...harm('killed'), 'attack.attribution': 0 };
    const fired = (known: number) =>
      play(
        game({
          tables: { ...deadly, 'attack.attribution': known, 'attack.attributionMax': 100 },
          change(s) {
            halt(s, 'kh');
            s.us.standing = { trigger: 'killed', scale: 'limited', announced: true, since: 1 };
          },
        }),
      );
    expect(fired(100).of('responseFired')).toHaveLength(1);
    expect(fired(100).of('wrongGroup')).toEqual([]);
  });

  it('is remembered from attacks that hurt somebody, as far as each side knows', () => {
    const tables = { ...attacksOf(1), ...harm('injured'), 'attack.attribution': 0, 'attack.attributionOrbit': 0 };
    const { state } = play(game({ tables, change: (s) => halt(s, 'kh') }));
    expect(state.us.hurtBy).toEqual([{ turn: 1, group: 'kh', attributed: false }]);
    expect(view(state, 'us').us!.hurtBy).toEqual([{ turn: 1, group: null, attributed: false }]);
    const harmless = play(game({ tables: { ...tables, ...harm('nothing') }, change: (s) => halt(s, 'kh') }));
    expect(harmless.state.us.hurtBy).toEqual([]);
  });

  it('is on the card: certain, possible or no danger', () => {
    const said = (...hurtBy: HurtBy[]) =>
      legalOrders(view(blamed(...hurtBy), 'us'))
        .find((x) => JSON.stringify(x.order) === JSON.stringify(strike('factions-depot')))!
        .moves.filter((m) => m.key === 'track.credibility')
        .map((m) => m.only ?? 'always');
    expect(said(by('syrian', true))).toEqual(['always']);
    expect(said(by('syrian', false))).toEqual(['wrongGroup']);
    expect(said(by('factions', true))).toEqual([]);
    expect(said()).toEqual([]);
  });

  it('changes nothing where its numbers are zero', () => {
    const none = { 'tracks.wrongCredibility': 0, 'tracks.wrongBaghdad': 0, 'groups.grievanceWrong': 0 };
    const s = game({
      tables: { ...STILL, ...none },
      change(x) {
        x.turn = 3;
        x.us.hurtBy = [by('syrian', true)];
      },
    });
    const { state } = play(s, { us: [strike('factions-depot')] });
    expect(group(state, 'factions').grievance).toBe(0);
    expect(state.tracks.credibility).toBe(s.tracks.credibility);
  });
});
