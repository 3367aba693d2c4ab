import { describe, expect, it } from 'vitest';
import {
  chanceFigure,
  ladderLine,
  movesLines,
  orderText,
  placesLine,
} from '../../../../src/client/store/draft/card-lines.ts';
import { mapDrafts } from '../../../../src/client/store/map/map-draft-orders.ts';
import { countersOf } from '../../../../src/client/store/map/map-model-builder.ts';
import { openWords } from '../../../../src/client/app/load-words.ts';
import type { LegalOrder, Order } from '../../../../src/engine/model/index.ts';
import { legalOrders } from '../../../../src/engine/view/legal.ts';
import { view } from '../../../../src/engine/view/view.ts';
import { casesOf, reachedStates } from '../../../support/card-cases.ts';
import { opened, october } from '../../../support/random-play.ts';

const book = openWords();
await book.all();
const { words } = book;

const now = view(opened('cards', { scenario: october, options: { hazard: 0 } }), 'us');
const legal = legalOrders(now);
const counters = countersOf(now, words, () => ['syria', 'iraq']);
const strong = legal.find((x) => x.places.length === 2)!;
const limited = legal.find((x) => x.order.kind === 'strike' && x.order.scale === 'limited')!;
const wave: Order = { kind: 'strike', scale: 'wave', aim: 'materiel' };
/** A wave is not affordable on turn 1: this view can pay for it. */
const rich = legalOrders({ ...now, pools: { ...now.pools, political: 6, military: 6 } });
const waveOf = (list: readonly LegalOrder[]) =>
  list.find((x) => x.order.kind === 'strike' && x.order.scale === 'wave')!;

describe('the text of pressing Israel', () => {
  it('speaks of a truce only while there is a war in Gaza', () => {
    const text = (gaza: 'war' | 'none') =>
      orderText(
        words,
        { gaza },
        { id: 'pressIsrael', kind: 'pressIsrael' },
        { kind: 'pressIsrael', for: 'north' },
        'text',
      );
    expect(text('war')).toMatch(/truce/);
    expect(text('none')).not.toMatch(/truce|Gaza/);
  });
});

describe('the draft', () => {
  it('names every site that an order hits and does not name', () => {
    expect(placesLine(words, legal, limited.order)).toBeNull();
    expect(placesLine(words, legal, strong.order)).toMatch(/^Also hits .+\.$/);
    expect(placesLine(words, rich, wave)).toMatch(/^Hits .+, .+ and .+\.$/);
  });

  it('has an arrow on the map to each, all with the order’s number', () => {
    const to = (list: readonly LegalOrder[], order: Order) =>
      mapDrafts([limited.order, order], { counters, view: now, legal: list }, words)
        .filter((x) => x.n === 2)
        .map(({ lon, lat, kind }) => `${kind} ${lon} ${lat}`);
    const of = (x: LegalOrder) =>
      x.places.map((id) => now.axis.find((a) => a.def.id === id)!.def).map(({ lon, lat }) => `strike ${lon} ${lat}`);
    expect(to(legal, strong.order)).toEqual(of(strong));
    expect(to(rich, wave)).toEqual(of(waveOf(rich)));
    expect(waveOf(rich).places.length).toBeGreaterThan(2);
  });
});

describe('an order card', () => {
  it('says what holds always before what holds under a condition, and each indicator once', () => {
    const lines = movesLines(words, [
      { key: 'track.prestige', op: '+', value: -1, only: 'calm' },
      { key: 'track.pressure', op: '+', value: -12 },
      { key: 'track.pressure', op: '+', value: 4 },
      { key: 'track.hardliners', op: '+', value: 5, only: 'calm' },
    ]);
    expect(lines).toEqual(['Pressure −8', 'In a calm turn: Prestige −1, Hardliners +5']);
  });

  it('says what the other side sees on success and on failure', () => {
    expect(ladderLine(words, { ep: 34, epElse: 0, rung: 3 })).toBe(
      'Clash: 34 escalation points. If it fails: nothing.',
    );
    expect(ladderLine(words, { ep: 28, epElse: 18.6, rung: 2 })).toMatch(/ If it fails: 18\.6\.$/);
    expect(ladderLine(words, { ep: 4, rung: 1 })).toBe('Friction: 4 escalation points.');
  });

  it('gives a range where the chance also depends on what the other side does', () => {
    const why = { mods: [], result: 80, unit: '%' } as const;
    expect(chanceFigure({ label: 'attribution.iraq', why: { ...why, range: [65, 90] } })).toBe('65–90%');
    expect(chanceFigure({ label: 'find', why })).toBe('80%');
  });

  it('has texts for everything the rules may put on it', () => {
    const keys = casesOf(reachedStates(4)).flatMap(({ card }) => [
      ...card.odds.flatMap((x) => [`odds.${x.label}`, ...x.why.mods.map((m) => `mod.${m.key}`)]),
      ...card.moves.flatMap((m) => [`mod.${m.key}`, ...(m.only ? [`only.${m.only}`] : [])]),
    ]);
    expect([...new Set(keys)].filter((key) => !words.has(key))).toEqual([]);
  });
});
