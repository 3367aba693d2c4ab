import { describe, expect, it } from 'vitest';
import type { Order, PoolState, Side } from '../../../src/engine/model/index.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, given, play, playTurns, refusals, say, STILL, under } from '../../support/engine.ts';

const full: PoolState = { political: 6, military: 6, intelligence: 4, leverage: 6 };

describe('pools (§5)', () => {
  it('open with one income, and Leverage with five', () => {
    const s = game();
    expect(s.us.pools).toEqual({ political: 3, military: 3, intelligence: 2, leverage: 0 });
    expect(s.iran.pools).toEqual({ political: 3, military: 2, intelligence: 2, leverage: 5 });
  });

  it('grow each turn and stop at their caps', () => {
    const turns = playTurns(game(), 3);
    expect(turns[0].state.us.pools).toEqual({ political: 6, military: 6, intelligence: 4, leverage: 0 });
    expect(turns[0].state.iran.pools).toEqual({ political: 6, military: 4, intelligence: 4, leverage: 6 });
    expect(turns[2].state.iran.pools).toEqual(full);
  });

  it('are shown to their own side only', () => {
    const { seen } = play(game());
    expect(
      seen('us')
        .filter((e) => e.kind === 'income')
        .map((e) => e.data.side),
    ).toEqual(['us']);
    expect(seen('public').filter((e) => e.kind === 'income')).toEqual([]);
  });
});

describe('what orders cost (§6)', () => {
  const rich = given(game(), (s) => {
    s.us.pools = { ...full, leverage: 0 };
    s.iran.pools = full;
    s.us.lastStrike = { turn: 1, sites: [{ site: 'syrian-depot', damage: 'none' }] };
    s.iran.alertTurn = 1;
    s.tracks.shockTurn = 1;
    s.us.strikeIraqTurn = 1;
    s.units.find((u) => u.id === 'bombers')!.at = 'gulf-base';
  });
  const spent = (side: Side, order: Order) => {
    const { state } = play(under(rich, NO_INCOME), { [side]: [order] });
    const before = rich[side].pools;
    const after = state[side].pools;
    return (['political', 'military', 'intelligence', 'leverage'] as const)
      .map((k) => `${k[0].toUpperCase()}${before[k] - after[k]}`)
      .filter((x) => !x.endsWith('0'))
      .join(' ');
  };
  const NO_INCOME = {
    ...STILL,
    'pools.political': 0,
    'pools.militaryUs': 0,
    'pools.militaryIran': 0,
    'pools.intelligence': 0,
    'pools.leverage': 0,
  };
  const strike = (scale: 'limited' | 'strong', site: string): Order => ({
    kind: 'strike',
    scale,
    aim: 'materiel',
    site,
  });

  it.each<[Order, string]>([
    [strike('limited', 'syrian-depot'), 'M2'],
    [strike('strong', 'syrian-depot'), 'M3'],
    [strike('limited', 'nujaba-hq'), 'P1 M2'],
    [strike('strong', 'nujaba-hq'), 'P1 M3'],
    [strike('limited', 'houthi-port'), 'M2'],
    [{ kind: 'strike', scale: 'wave', aim: 'materiel' }, 'P2 M4'],
    [{ kind: 'leader', target: 'kh' }, 'P1 M2 I2'],
    [{ kind: 'soil', site: 'brigade' }, 'P3 M4'],
    [{ kind: 'harden', site: 'tower' }, 'M1'],
    [{ kind: 'evacuate', site: 'tower' }, 'M1'],
    [{ kind: 'investigate' }, 'I1'],
    [{ kind: 'warn', theatre: 'iraq' }, 'I1'],
    [{ kind: 'find', theatre: 'iraq' }, 'I1'],
    [{ kind: 'assess' }, 'I1'],
    [{ kind: 'estimate' }, 'I2'],
    [{ kind: 'cyber', group: 'kh' }, 'I1'],
    [{ kind: 'interdict' }, 'M1'],
    [{ kind: 'sanctions' }, 'P1'],
    [{ kind: 'waiver' }, 'P1'],
    [{ kind: 'pressIsrael', for: 'truce' }, 'P3'],
    [{ kind: 'pressIsrael', for: 'north' }, 'P3'],
    [{ kind: 'talks' }, 'P1'],
    [{ kind: 'spare' }, 'P1'],
  ])('US %j: %s', (order, cost) => {
    expect(spent('us', order)).toBe(cost);
  });

  it.each<[Order, string]>([
    [{ kind: 'visit', group: 'kh' }, 'L1'],
    [{ kind: 'clergy' }, 'P1'],
    [{ kind: 'primeMinister' }, 'P1'],
    [{ kind: 'resupply', group: 'kh' }, 'M1'],
    [{ kind: 'cadre', n: 0, to: 'kh' }, ''],
    [{ kind: 'redsea', open: true }, 'L1'],
    [{ kind: 'north', to: 'hotter' }, 'L2'],
    [{ kind: 'north', to: 'cooler' }, 'L1'],
    [{ kind: 'alert' }, 'M1'],
    [{ kind: 'missilesBase', site: 'base-iraq' }, 'M3'],
    [{ kind: 'missilesNeighbour' }, 'M2'],
    [{ kind: 'seize' }, 'M1'],
    [{ kind: 'crowd', mode: 'stoke' }, 'L1'],
    [{ kind: 'crowd', mode: 'calm' }, 'P1'],
    [{ kind: 'disperse' }, 'M1'],
    [{ kind: 'learnStanding' }, 'I2'],
    [{ kind: 'estimate' }, 'I2'],
    [{ kind: 'counterIntelligence' }, 'I1'],
    [{ kind: 'directive', to: 'kh', directive: 'halt' }, 'L1'],
    [{ kind: 'directive', to: 'iraq', directive: 'halt' }, 'L3'],
    [{ kind: 'directive', to: 'iraq', directive: 'ease' }, ''],
    [{ kind: 'focus', theatre: 'iraq', site: 'embassy' }, ''],
  ])('Iran %j: %s', (order, cost) => {
    expect(spent('iran', order)).toBe(cost);
  });

  it('closing the Red Sea front is free', () => {
    const s = given(game(), (x) => void (x.iran.redSeaOpen = true));
    expect(play(s, { iran: [{ kind: 'redsea', open: false }] }).state.iran.pools.leverage).toBe(6);
  });

  it('signals: a stop-for-stop and a private message one Political, the rest nothing', () => {
    const left = (signals: Parameters<typeof say>) =>
      play(under(rich, NO_INCOME), { us: say(...signals) }).state.us.pools.political;
    expect(left([{ kind: 'stopForStop', stop: 'attacks', forbear: 'strikes', turns: 1 }])).toBe(5);
    expect(left([{ kind: 'private', fact: 'hiddenAim' }])).toBe(5);
    expect(
      left([
        { kind: 'redline', condition: 'killed', reply: 'vague', turns: 1 },
        { kind: 'denounce' },
        { kind: 'deny' },
      ]),
    ).toBe(6);
  });

  it('match the list of legal orders', () => {
    const listed = legalOrders(view(rich, 'us')).find((o) => o.order.kind === 'leader')!;
    expect(listed.cost).toEqual({ military: 2, political: 1, intelligence: 2 });
  });

  it('are refused when they do not fit together, even if each fits alone', () => {
    const s = game();
    const two: Order[] = [strike('limited', 'syrian-depot'), strike('limited', 'kh-syria')];
    expect(refusals(s, 'us', [two[0]])).toEqual([]);
    expect(refusals(s, 'us', two)).toEqual(['cost']);
    expect(refusals(s, 'us', [{ kind: 'soil', site: 'brigade' }])).toEqual(['cost']);
  });
});
