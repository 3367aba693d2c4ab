import { describe, expect, it } from 'vitest';
import type { SeatScreen } from '../../../../src/protocol/seat-screen.ts';
import { mapModel } from '../../../../src/client/store/map/map-model-builder.ts';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { eventsOf, fakePage, fakeScreen } from '../../../support/fake-client.ts';
import { fakeView } from '../../../support/fake-view.ts';

const book = openWords();
await book.all();
const { words } = book;

async function at(screen: SeatScreen) {
  const { store } = fakePage();
  await store.actions.show(screen);
  return store;
}

const model = (store: Awaited<ReturnType<typeof at>>) => mapModel(store.getState(), words);

describe('map model of a small first game', () => {
  it('names a theatre’s rung without a figure, and a site’s defence in a word', async () => {
    const store = await at(fakeScreen());
    const usual = model(store);
    const { progress } = store.getState();
    store.setState({
      progress: { ...progress, small: 'g1' },
      screen: fakeScreen('orders', 'us', { view: fakeView('us', 2) }),
    });
    const small = model(store);
    const noteOf = (m: typeof small) => m.theatres.find((x) => x.id === 'syria')!.note;
    expect([noteOf(usual), noteOf(small)]).toEqual(['45, Reprisal', 'Reprisal']);
    const site = small.counters.find((x) => x.id === 'al-asad')!;
    expect(site.sub).toBe('1,100, guarded');
    expect(site.defence).toBeUndefined();
  });
});

describe('map model', () => {
  it('shows sites, known places and units at their positions', async () => {
    const { counters } = model(await at(fakeScreen()));
    expect(counters.find((x) => x.id === 'al-asad')).toMatchObject({
      kind: 'airbase',
      owner: 'us',
      sub: '1,100',
      defence: 2,
    });
    expect(counters.find((x) => x.id === 'dibis')).toMatchObject({ kind: 'launch', owner: 'iran', suspected: true });
    expect(counters.find((x) => x.id === 'ford')).toMatchObject({
      lon: 33.5,
      lat: 34,
      strength: 4,
      theatre: 'lebanon',
    });
  });

  it('frames friend and hostile by seat', async () => {
    const us = model(await at(fakeScreen('orders', 'us'))).counters;
    const iran = model(await at(fakeScreen('orders', 'iran'))).counters;
    expect([us, iran].map((list) => list.find((x) => x.id === 'erbil')?.stance)).toEqual(['friend', 'hostile']);
    expect([us, iran].map((list) => list.find((x) => x.id === 'jurf')?.stance)).toEqual(['hostile', 'friend']);
  });

  it('shows a unit in transit as moving, without reach', async () => {
    const { counters } = model(await at(fakeScreen()));
    const ike = counters.find((x) => x.id === 'ike')!;
    expect(ike).toMatchObject({ moving: true, readiness: 1 });
    expect(ike.reach).toBeUndefined();
  });

  it('draws the draft with the numbers of the list', async () => {
    const store = await at(fakeScreen());
    store.actions.write({ do: 'addOrder', order: { kind: 'talks' } });
    store.actions.write({
      do: 'addOrder',
      order: { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'mayadin' },
    });
    store.actions.write({ do: 'addOrder', order: { kind: 'harden', site: 'al-tanf' } });
    store.actions.write({ do: 'addOrder', order: { kind: 'move', unit: 'ford', to: 'red-sea' } });
    const { drafts } = model(store);
    expect(drafts.map((x) => [x.n, x.kind])).toEqual([
      [2, 'strike'],
      [3, 'shield'],
      [4, 'move'],
    ]);
    expect(drafts[0]).toMatchObject({ lon: 40.45, lat: 35.02, fromLon: 42.44, fromLat: 33.79 });
    expect(drafts[2]).toMatchObject({ fromLon: 33.5, fromLat: 34, lon: 40.5, lat: 16 });
  });

  it('marks what the open card can select, and fills the card from the map', async () => {
    const store = await at(fakeScreen());
    expect(model(store).highlighted).toEqual([]);
    store.actions.openCard('strike');
    expect(model(store).highlighted).toEqual(['abu-kamal', 'mayadin']);
    store.actions.select('mayadin');
    const option = store.getState().choices.strike?.option;
    expect(JSON.parse(option!)).toMatchObject({ site: 'mayadin' });
  });

  it('opens the card that can select what was clicked', async () => {
    const store = await at(fakeScreen());
    store.actions.openTab('deploy');
    store.actions.select('al-tanf');
    expect(store.getState()).toMatchObject({ card: 'harden', selected: 'al-tanf' });
    store.actions.select('ford');
    expect(store.getState().card).toBe('move');
  });

  it('shows what playback has reached, where it happened', async () => {
    const event = (watch: number, site: string, data: object) => ({
      kind: 'attack',
      turn: 3,
      watch,
      theatre: 'iraq' as const,
      clause: '§7 attack',
      data: { site, weapon: 'drone', group: null, killed: 0, wounded: 0, ...data },
    });
    const events = [
      event(2, 'erbil', { result: 'intercepted' }),
      event(5, 'al-asad', { result: 'injured', wounded: 2 }),
    ];
    const store = await at(fakeScreen('result', 'us', { events, view: fakeView('us', 4) }));
    expect(model(store).flashes).toEqual([]);
    store.actions.play({ at: 0 });
    expect(model(store).flashes).toMatchObject([{ kind: 'intercept', side: 'iran', lon: 43.96 }]);
    expect(model(store).focus).toMatchObject({ theatre: 'iraq', target: { lon: 43.96 } });
    store.actions.play({ at: 1 });
    expect(model(store).flashes).toMatchObject([{ kind: 'hurt', lon: 42.44 }]);
    store.actions.play({ at: 2 });
    expect(model(store).flashes).toMatchObject([{ kind: 'hurt', past: true, label: '' }]);
  });

  it('never shows where an attack was launched that nobody is named for', async () => {
    const event = (watch: number, group: string | null) => ({
      kind: 'attack',
      turn: 3,
      watch,
      theatre: 'iraq' as const,
      clause: '§7 attack',
      data: { site: 'erbil', weapon: 'drone', group, result: 'nothing', killed: 0, wounded: 0 },
    });
    const store = await at(
      fakeScreen('result', 'us', { events: [event(2, null), event(3, 'kh')], view: fakeView('us', 4) }),
    );
    store.actions.play({ at: 0 });
    expect(model(store).flashes[0]).not.toHaveProperty('fromLon');
    expect(model(store).focus).toMatchObject({ also: [] });
    store.actions.play({ at: 1 });
    expect(model(store).flashes[0]).toHaveProperty('fromLon');
  });

  it('marks what a strike did at each place, while the camera stands still, and no death where it missed', async () => {
    const event = eventsOf('syria', '§7 strike');
    const [one, two] = fakeView('us', 4).axis.map(({ def }) => def);
    const events = [
      event('strike', { scale: 'strong', aim: 'materiel', sites: `${one!.id} ${two!.id}`, killed: 5 }),
      event('strikeSite', { site: one!.id, result: 'missed' }),
      event('strikeSite', { site: two!.id, result: 'hit' }),
    ];
    const store = await at(fakeScreen('result', 'us', { events, view: fakeView('us', 4) }));
    store.actions.play({ at: 0 });
    const target = { lon: one!.lon, lat: one!.lat };
    expect(model(store).focus).toMatchObject({ target });
    expect(model(store).playback!.death?.name).toBe('Syria');
    expect(model(store).flashes).toMatchObject([
      { kind: 'miss', lon: one!.lon, label: '' },
      { kind: 'killed', lon: two!.lon, label: '5 killed' },
    ]);
    store.actions.play({ at: 1 });
    expect(model(store).flashes).toMatchObject([
      { kind: 'killed', past: true, lon: two!.lon },
      { kind: 'miss', side: 'us', lon: one!.lon, label: 'Missed' },
    ]);
    store.actions.play({ at: 2 });
    expect(model(store).flashes.at(-1)).toMatchObject({ kind: 'hit', side: 'us', lon: two!.lon, label: 'Hit' });
    expect(model(store).focus).toMatchObject({ target, big: true });
  });

  it('stands still at Tehran for an airliner', async () => {
    const shot = {
      kind: 'airliner',
      turn: 3,
      watch: 4,
      theatre: 'gulf' as const,
      clause: '§6',
      data: { killed: 176 },
    };
    const store = await at(fakeScreen('result', 'us', { events: [shot], view: fakeView('us', 4) }));
    store.actions.play({ at: 0 });
    expect(model(store).focus).toMatchObject({ theatre: 'iraq', target: { lon: 51.1 } });
    expect(model(store).playback!.death).toMatchObject({ name: 'Tehran', lon: 51.1 });
    expect(model(store).playback!.death!.note).not.toContain('Gulf');
  });

  it('goes to the base where injuries are found later', async () => {
    const found = {
      kind: 'brainInjuries',
      turn: 3,
      watch: 2,
      theatre: 'iraq' as const,
      clause: '§7 attack',
      data: { site: 'al-asad', wounded: 7, turn: 1 },
    };
    const store = await at(fakeScreen('result', 'us', { events: [found], view: fakeView('us', 4) }));
    store.actions.play({ at: 0 });
    expect(model(store).flashes).toMatchObject([{ kind: 'hurt', lon: 42.44, label: '7 wounded' }]);
    expect(model(store).focus).toMatchObject({ theatre: 'iraq', target: { lon: 42.44 } });
  });

  it('tells news over the whole frame, not over the last act, unless its place is known', async () => {
    const news = (kind: string, effect: string, theatre: 'lebanon' | 'redsea' | 'iraq' | null) => ({
      kind,
      turn: 3,
      watch: 4,
      theatre,
      clause: '§4 world',
      data: { effect },
    });
    const events = [
      news('world', 'rockets', 'lebanon'),
      news('world', 'news', 'redsea'),
      news('world', 'gaza', null),
      news('embassyStormed', '', 'iraq'),
      news('obeys', '', 'iraq'),
      { ...news('harden', '', 'iraq'), data: { site: 'al-asad', level: 1 } },
    ];
    const store = await at(fakeScreen('result', 'us', { events, view: fakeView('us', 4) }));
    const seen = [-1, 0, 1, 2, 3, 4, 5, 6].map((i) => {
      store.actions.play({ at: i });
      const { focus } = model(store);
      return focus === null || focus === 'whole' ? focus : Math.round(focus.target.lon);
    });
    expect(seen).toEqual(['whole', 'whole', 'whole', 34, 44, 'whole', 42, 'whole']);
  });

  it('goes to where news of a shipped scenario happened, with a mark that is neither side’s', async () => {
    const news = (id: string, theatre: 'gulf' | 'lebanon') => ({
      kind: 'world',
      turn: 3,
      watch: 4,
      theatre,
      clause: '§4 world',
      data: { id, effect: 'news' },
    });
    const north = { ...news('', 'lebanon'), kind: 'north', data: { from: 2, to: 3 } };
    const events = [news('kerman', 'gulf'), news('un-2722', 'gulf'), news('meron', 'lebanon'), north];
    const store = await at(fakeScreen('result', 'us', { events, view: fakeView('us', 4) }));
    store.actions.play({ at: 0 });
    expect(model(store).focus).toMatchObject({ theatre: 'gulf', big: true, target: { lon: 57.08, lat: 30.28 } });
    expect(model(store).flashes).toMatchObject([{ kind: 'here', side: 'other', lon: 57.08, label: 'Kerman' }]);
    store.actions.play({ at: 1 });
    expect(model(store)).toMatchObject({ focus: 'whole', flashes: [] });
    store.actions.play({ at: 2 });
    expect(model(store).flashes).toMatchObject([{ kind: 'here', lon: 35.41 }]);
    store.actions.play({ at: 3 });
    expect(model(store).flashes).toMatchObject([{ kind: 'here', lon: 35.4, lat: 33.09 }]);
  });

  it('never aims a search for a leader at what stands in the capital, and says that he was not found', async () => {
    const event = eventsOf('iraq', '§6 leader');
    const events = [event('leaderNotFound', { target: 'kh' }), event('leaderKilled', { group: 'kh', killed: 1 })];
    const store = await at(fakeScreen('result', 'us', { events, view: fakeView('us', 4) }));
    store.actions.play({ at: 0 });
    expect(model(store).flashes).toMatchObject([{ kind: 'miss', label: 'Not found', open: true }]);
    store.actions.play({ at: 1 });
    expect(model(store).flashes.at(-1)).toMatchObject({ kind: 'killed', open: true });
    expect(model(store).playback!.death).toMatchObject({ open: true });
  });

  it('stays with a strike while its blame is told', async () => {
    const event = eventsOf('iraq', '§7 attribution');
    const [site] = fakeView('us', 4).axis.map(({ def }) => def);
    const events = [
      event('wrongGroup', { group: 'kh' }),
      event('strike', { scale: 'limited', aim: 'materiel', sites: site!.id, killed: 0 }),
    ];
    const store = await at(fakeScreen('result', 'us', { events, view: fakeView('us', 4) }));
    store.actions.play({ at: 1 });
    expect(model(store).focus).toMatchObject({ target: { lon: site!.lon, lat: site!.lat } });
  });

  it('leaves the camera alone after the user moved the map, until following is switched on', async () => {
    const event = {
      kind: 'attack',
      turn: 3,
      watch: 2,
      theatre: 'iraq' as const,
      clause: '§4 attack',
      data: { site: 'erbil', weapon: 'drone', group: null, result: 'nothing', killed: 0, wounded: 0 },
    };
    const store = await at(fakeScreen('result', 'us', { events: [event], view: fakeView('us', 4) }));
    store.actions.playOn();
    store.actions.play({ follow: false });
    expect(model(store).focus).toBeNull();
    store.actions.play({ follow: true });
    expect(model(store).focus).not.toBeNull();
  });

  it('holds nothing of a seat while the screen is handed over', async () => {
    const store = await at(fakeScreen());
    store.actions.write({ do: 'addOrder', order: { kind: 'harden', site: 'al-tanf' } });
    await store.actions.show(fakeScreen('handover', null));
    expect(model(store)).toMatchObject({ counters: [], drafts: [], highlighted: [], selected: null });
  });
});
