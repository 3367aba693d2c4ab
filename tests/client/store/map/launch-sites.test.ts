import { describe, expect, it } from 'vitest';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { launchOf } from '../../../../src/client/store/map/launch-sites.ts';
import { countersOf } from '../../../../src/client/store/map/map-model-builder.ts';
import { actOf } from '../../../../src/client/store/playback/event-acts.ts';
import { eventsOf } from '../../../support/fake-client.ts';
import { fakeView } from '../../../support/fake-view.ts';

const book = openWords();
await book.all();

const bare = fakeView('us', 4);
const [first] = bare.axis;
const port = { id: 'bandar-abbas', kind: 'port', owner: 'iran', theatre: 'gulf', lon: 56.28, lat: 27.19 } as const;
const view = { ...bare, axis: [...bare.axis, { ...first!, def: { ...first!.def, ...port } }] };
const counters = countersOf(view, book.words, () => []);
const event = eventsOf('gulf', '§6');

describe('where an act comes from', () => {
  it('is a port for boats that seize a ship', () => {
    expect(launchOf(actOf(event('seize', {}))!, { view, counters })?.id).toBe('bandar-abbas');
  });

  it('is a place of the Houthis for an attack on a ship', () => {
    const from = launchOf(actOf(event('shipAttack', { hit: true, killed: 0 }))!, { view, counters });
    expect(view.axis.find(({ def }) => def.id === from?.id)?.def.owner).toBe('houthi');
  });
});
