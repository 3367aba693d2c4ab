import { describe, expect, it } from 'vitest';
import { cardsOf, choose, clashes, fieldsOf, legalOf, targetsOf } from '../../../../src/client/store/draft/cards.ts';
import { ORDERS } from '../../../../src/engine/orders/index.ts';
import type { LegalOrder } from '../../../../src/engine/model/index.ts';
import { fakeLegal } from '../../../support/fake-rules.ts';

const cards = cardsOf(fakeLegal);
const card = (id: string) => cards.find((x) => x.id === id)!;
const option = (id: string, members: object): LegalOrder =>
  card(id).options.find((x) => Object.entries(members).every(([k, v]) => (x.order as never)[k] === v))!;

describe('order cards', () => {
  it('make one card of all strikes on land and one of those on Yemen', () => {
    expect(cards.map((x) => x.id)).toEqual(['strike', 'strike:redsea', 'move', 'harden', 'talks']);
    expect(card('strike').options).toHaveLength(6);
  });

  it('offer each choice once', () => {
    const fields = fieldsOf(card('strike'), option('strike', { site: 'abu-kamal' }));
    expect(fields).toEqual([
      { name: 'site', values: ['abu-kamal', 'mayadin'] },
      { name: 'scale', values: ['limited', 'strong', 'wave'] },
      { name: 'aim', values: ['materiel', 'fighters'] },
    ]);
  });

  it('ask for no target when a wave is chosen', () => {
    const names = fieldsOf(card('strike'), option('strike', { scale: 'wave' })).map((x) => x.name);
    expect(names).toEqual(['scale', 'aim']);
  });

  it('offer only the places that the chosen unit can go to', () => {
    const fields = fieldsOf(card('move'), option('move', { unit: 'ford' }));
    expect(fields.find((x) => x.name === 'to')?.values).toEqual(['red-sea', 'gulf-oman']);
    expect(fieldsOf(card('move'), option('move', { unit: 'carney' })).map((x) => x.name)).toEqual(['unit']);
  });

  it('show forced options: a group that holds can only be told to avoid deaths', () => {
    const { fields } = ORDERS.directive;
    const [hold, halt, avoid] = [
      { directive: 'hold', avoid: true } as const,
      { directive: 'halt' } as const,
      { directive: 'halt', avoid: true } as const,
    ].map(
      (x, i): LegalOrder => ({
        ...fakeLegal[0]!,
        card: 'directive:kh',
        fields,
        id: `d${i}`,
        order: { kind: 'directive', to: 'kh', ...x },
      }),
    );
    const [asked] = cardsOf([hold!, halt!, avoid!]);
    const guidance = (now: LegalOrder) => fieldsOf(asked!, now).find((x) => x.name === 'avoid')?.values;
    expect(guidance(hold!)).toEqual([true]);
    expect(guidance(halt!)).toEqual([undefined, true]);
  });

  it('keep the other choices when one changes, where that is legal', () => {
    const now = option('strike', { site: 'abu-kamal', aim: 'fighters' });
    expect(choose(card('strike'), now, 'site', 'mayadin').order).toMatchObject({ site: 'mayadin', aim: 'fighters' });
  });

  it('change the least important choice when the combination is illegal', () => {
    const now = option('strike', { site: 'abu-kamal', scale: 'strong' });
    expect(choose(card('strike'), now, 'site', 'mayadin').order).toMatchObject({ site: 'mayadin', scale: 'limited' });
  });

  it('say which places on the map can be chosen', () => {
    const targets = targetsOf(card('move'), option('move', { unit: 'ford' }));
    expect([...targets]).toEqual([
      ['ford', 'unit'],
      ['carney', 'unit'],
      ['red-sea', 'to'],
      ['gulf-oman', 'to'],
    ]);
  });

  it('find conflicting orders in the draft', () => {
    const drafted = [{ kind: 'talks' } as const, option('strike', { site: 'abu-kamal' }).order];
    expect(clashes(fakeLegal, drafted, option('strike', { site: 'mayadin' }))).toEqual([1]);
    expect(clashes(fakeLegal, drafted, option('harden', {}))).toEqual([]);
  });

  it('recognise a drafted strike whatever its statement', () => {
    const statement = { reason: 'reply', threat: 'none', offRamp: 'none' } as const;
    const order = { ...option('strike', { site: 'mayadin' }).order, statement };
    expect(legalOf(fakeLegal, order as never)?.id).toBe(option('strike', { site: 'mayadin' }).id);
  });
});
