import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameState, Order, Side, Submission, WordEffect } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { view } from '../../../src/engine/view/view.ts';
import { wordsAtStake } from '../../../src/engine/view/words-at-stake.ts';
import { game, given, harm, play, say, STILL, term } from '../../support/engine.ts';
import { opened, randomGame, randomSubmission, stream } from '../../support/random-play.ts';

/**
 * Iran’s acts. Its other orders change only the odds of attacks that groups decide on; and to ask for less changes which
 * dice the remaining attacks get.
 */
function isAct(order: Order): boolean {
  switch (order.kind) {
    case 'directive':
      return order.directive === 'press' || order.directive === 'hold';
    case 'redsea':
      return order.open;
    case 'north':
      return order.to === 'hotter';
    case 'crowd':
      return order.mode === 'stoke';
    default:
      return ['missilesBase', 'missilesNeighbour', 'seize'].includes(order.kind);
  }
}

/** What became of each word that was in force, as the rules judged it. */
function judged(before: GameState, after: GameState, side: Side): Map<string, WordEffect | null> {
  const out = new Map<string, WordEffect | null>();
  for (const line of before.lines) {
    if (line.done) continue;
    const now = after.lines.find(({ id }) => id === line.id)!;
    if (line.maker === side) out.set(line.id, line.crossed > 0 && now.answered ? 'answers' : null);
    else out.set(line.id, line.crossed === 0 && now.crossed > 0 ? 'crosses' : null);
  }
  for (const offer of before.offers) {
    if (offer.done) continue;
    const now = after.offers.find(({ id }) => id === offer.id)!;
    if (offer.maker === side) out.set(offer.id, now.broken ? 'breaks' : null);
    else out.set(offer.id, now.done && !now.met ? 'turnsDown' : null);
  }
  if (side === 'us' && before.us.spareUntil >= before.turn)
    out.set('spare', after.us.spareUntil === 0 ? 'breaks' : null);
  return out;
}

const same = (told: WordEffect, found: WordEffect): boolean =>
  told === found || (told === 'above' && found === 'answers');

/** Words whose fate changes because of a side's orders, and which the seat was not told of. */
function untold(before: GameState, subs: Record<Side, Submission>, side: Side): string[] {
  const orders = subs[side].orders.filter((order) => side === 'us' || isAct(order));
  if (orders.length === 0) return [];
  const played = (list: readonly Order[]) =>
    judged(before, resolveTurn(before, { ...subs, [side]: { ...subs[side], orders: list } }).state, side);
  const [withOrders, without] = [played(orders), played([])];
  const told = wordsAtStake(view(before, side), orders);
  return [...withOrders].flatMap(([id, found]) =>
    found === null || found === without.get(id) || told.some((word) => word.id === id && same(word.effect, found))
      ? []
      : [`${id} ${found} by ${orders.map(({ kind }) => kind).join()}`],
  );
}

describe('words at stake', () => {
  it('names every word that a side’s orders break, turn down, cross or answer, in any game', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (n) => {
        const pick = stream(`words:${n}`);
        let now = opened(`words:${n}`, { options: { hazard: 0 } });
        for (let turn = 0; turn < 8 && !now.ending; turn++) {
          const subs = { us: randomSubmission(now, 'us', pick), iran: randomSubmission(now, 'iran', pick) };
          for (const side of ['us', 'iran'] as const) {
            found += wordsAtStake(view(now, side), subs[side].orders).length;
            expect(untold(now, subs, side)).toEqual([]);
          }
          now = resolveTurn(now, subs).state;
        }
      }),
      { numRuns: 20 },
    );
    expect(found).toBeGreaterThan(15); // the games have words to name
  });

  it('says for sure only what the rules then find', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
      for (const { before, subs } of randomGame(`sure:${seed}`, { options: { hazard: 0 }, turns: 8 }))
        for (const side of ['us', 'iran'] as const) {
          const sure = wordsAtStake(view(before, side), subs[side]!.orders).filter(
            (word) => word.sure && ['turnsDown', 'crosses', 'answers'].includes(word.effect),
          );
          const after = judged(before, resolveTurn(before, subs).state, side);
          for (const { id, effect } of sure) expect(after.get(id), `${seed} ${id}`).toBe(effect);
        }
  });

  const strike: Order = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'dibis' };
  const offered = (from: Side, state = game()): GameState =>
    play(state, {
      [from]: say(
        from === 'us'
          ? { kind: 'stopForStop', stop: 'attacks', forbear: 'strikes', turns: 2 }
          : { kind: 'stopForStop', stop: 'strikes', forbear: 'attacks', turns: 2 },
      ),
    }).state;
  const site = (state: GameState): Order =>
    ({
      ...strike,
      site: view(state, 'us').axis.find((x) => x.def.owner !== 'iran' && x.def.owner !== 'hezbollah')!.def.id,
    }) as Order;

  it('says that a strike breaks one’s own offer, with the fall that the rules book', () => {
    const state = offered('us');
    const [word] = wordsAtStake(view(state, 'us'), [site(state)]);
    expect(word).toMatchObject({ kind: 'offer', maker: 'us', effect: 'breaks', sure: true });
    const { of } = play(state, { us: [site(state)] });
    const booked = of('track').find(({ data }) => data.track === 'assurance');
    expect(word!.moves).toEqual([{ key: 'track.assurance', op: '+', value: term(booked, 'promiseBroken') }]);
    expect(term(booked, 'promiseBroken')).toBeLessThan(0);
  });

  it('says that a strike turns the other side’s offer down', () => {
    const state = offered('iran');
    expect(wordsAtStake(view(state, 'us'), [site(state)])).toMatchObject([
      { kind: 'offer', maker: 'iran', effect: 'turnsDown', sure: true, moves: [] },
    ]);
  });

  it('says that to ask groups to stop may keep one’s own offer and meet theirs', () => {
    const ask: Order = { kind: 'directive', to: 'iraq', directive: 'halt' };
    const effects = (from: Side) => wordsAtStake(view(offered(from), 'iran'), [ask]).map((x) => x.effect);
    expect(effects('iran')).toEqual(['keeps']);
    expect(effects('us')).toEqual(['meets']);
  });

  it('names a crossed line that a draft leaves without its answer', () => {
    const line = { kind: 'redline', condition: 'killed', reply: 'strong', turns: 2 } as const;
    const drawn = play(game({ tables: STILL }), { us: say(line) }).state;
    const crossed = given(drawn, (s) => {
      s.lines = s.lines.map((x) => ({ ...x, crossed: s.turn - 1, from: s.turn - 1 }));
    });
    const effects = (orders: readonly Order[]) => wordsAtStake(view(crossed, 'us'), orders).map((x) => x.effect);
    expect(effects([])).toEqual(['unanswered']);
    expect(effects([site(crossed)])).toEqual(['unanswered']);
    expect(effects([{ ...site(crossed), scale: 'strong' } as Order])).toEqual(['answers']);
  });

  it('names nothing where no word is in force', () => {
    const state = game({ tables: { ...STILL, ...harm('nothing') } });
    expect(wordsAtStake(view(state, 'us'), [site(state)])).toEqual([]);
    expect(wordsAtStake(view(state, 'iran'), [{ kind: 'seize' }])).toEqual([]);
  });
});
