import { describe, expect, it } from 'vitest';
import { cardsOf, choose, type Card } from '../../../../src/client/store/draft/cards.ts';
import { defaultOption } from '../../../../src/client/store/draft/default-option.ts';
import type { Options, Side, SideView } from '../../../../src/engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../../../../src/engine/model/index.ts';
import { begin } from '../../../../src/engine/record/index.ts';
import { legalOrders } from '../../../../src/engine/view/legal.ts';
import { view as viewOf } from '../../../../src/engine/view/view.ts';
import { shippedScenario } from '../../../support/games.ts';

const opening = (side: Side, orderSet: Options['orderSet'] = 'basic'): SideView =>
  viewOf(begin(shippedScenario(), { ...DEFAULT_OPTIONS, orderSet }, 'opening').state, side);
const cardOf = (view: SideView, id: string): Card => cardsOf(legalOrders(view)).find((x) => x.id === id)!;

describe('a card’s default', () => {
  it('is a strike on a known, undefended site that costs nothing extra', () => {
    const view = opening('us');
    const { order, cost } = defaultOption(cardOf(view, 'strike'), view);
    const target = view.axis.find((x) => 'site' in order && x.def.id === order.site)!;
    expect(cost).toEqual({ military: 2 });
    expect(target).toMatchObject({ known: 'known', def: { theatre: 'syria', defence: 0 } });
  });

  it('is to hold, as long as the groups hold', () => {
    const view = opening('iran');
    expect(defaultOption(cardOf(view, 'directive:iraq'), view).order).toMatchObject({ directive: 'hold' });
  });

  it('is the groups’ current directive', () => {
    const view = opening('iran');
    const told = { ...view, groups: view.groups.map((g) => ({ ...g, directive: 'ease' as const })) };
    expect(defaultOption(cardOf(told, 'directive:iraq'), told).order).toMatchObject({ directive: 'ease' });
  });

  it('is one of the card’s own options, whatever the card', () => {
    for (const side of ['us', 'iran'] as const) {
      const view = opening(side, 'full');
      for (const card of cardsOf(legalOrders(view))) expect(card.options).toContain(defaultOption(card, view));
    }
  });
});

describe('a group with a new directive', () => {
  it('loses the former conditions', () => {
    const view = opening('iran');
    const card = cardOf(view, 'directive:iraq');
    const now = defaultOption(card, view);
    expect(choose(card, now, 'directive', 'ease').order).toMatchObject({ directive: 'ease', avoid: false });
  });
});
