import { describe, expect, it } from 'vitest';
import { replayActions } from '../../../../src/client/store/playback/replay-actions.ts';
import {
  knownVsActualRows,
  truthOf,
  unseenEvents,
} from '../../../../src/client/store/playback/known-vs-actual-rows.ts';
import { mapModel } from '../../../../src/client/store/map/map-model-builder.ts';
import { scenes, startPlayback, watchOf } from '../../../../src/client/store/playback/playback.ts';
import { recordedTurn, eventsToldTo } from '../../../../src/client/store/playback/replay.ts';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { replayDataOf } from '../../../../src/session/full-replay.ts';
import { fakePage, fakeScreen } from '../../../support/fake-client.ts';
import { playOut, shippedScenario } from '../../../support/games.ts';

const scenario = shippedScenario();
const replayData = replayDataOf(playOut(scenario, { us: 'random', iran: 'random' }, 'watched'));
const book = openWords();
await book.all();
book.setTexts(scenario.texts.en!);
const { words } = book;

async function watched() {
  const { store } = fakePage({ answers: { fullReplay: async () => replayData } });
  const view = replayData.frames.at(-1)!.us;
  await store.actions.show(fakeScreen('over', 'us', { view }));
  return { store, by: replayActions(store) };
}

describe('the replay of a finished game', () => {
  it('opens at the requested or nearest turn, from the current seat', async () => {
    const { store, by } = await watched();
    await by.watch({ turn: 3 });
    expect(store.getState()).toMatchObject({
      replay: { seat: 'us', compare: true },
      playback: { turn: 3, at: -1, playing: false },
    });
    await by.watch({ turn: replayData.turns.length + 1 });
    expect(store.getState().playback?.turn).toBe(replayData.turns.length);
    await by.watch({ turn: -4 });
    expect(store.getState().playback?.turn).toBe(1);
  });

  it('keeps the moment when the seat changes', async () => {
    const { store, by } = await watched();
    await by.watch({ turn: 2 });
    by.goToWatch(15);
    for (const seat of ['iran', 'public', 'all', 'us'] as const) {
      by.watchAs(seat);
      const { playback } = store.getState();
      expect(watchOf(scenes(eventsToldTo(replayData, seat, 2), 2), playback!)).toBe(15);
    }
  });

  it('plays on into the next turn, and stops at the end of the last', async () => {
    const { store, by } = await watched();
    const last = replayData.turns.length;
    await by.watch({ turn: last - 1 });
    by.goToWatch(28);
    store.actions.play({ playing: true });
    store.actions.playOn();
    expect(store.getState().playback).toMatchObject({ turn: last, at: -1, playing: true });
    by.goToWatch(28);
    store.actions.play({ playing: true });
    store.actions.playOn();
    expect(store.getState().playback).toMatchObject({ turn: last, playing: false });
  });

  it('returns to the debrief, with a clear map', async () => {
    const { store, by } = await watched();
    await by.watch();
    by.endReplay();
    expect(store.getState()).toMatchObject({ replay: null, playback: null });
  });
});

describe('the replay map of a seat', () => {
  const counters = async (seat: 'us' | 'iran' | 'public' | 'all', turn: number, watch: number) => {
    const { store, by } = await watched();
    await by.watch({ turn, seat });
    by.goToWatch(watch);
    return mapModel(store.getState(), words).counters.map((x) => x.id);
  };
  const hidden = (turn: number): string[] => {
    const { us, iran } = replayData.frames[turn]!;
    return iran.axis.map((x) => x.def.id).filter((id) => !us.axis.some((x) => x.def.id === id));
  };

  it('never shows a place unknown to the seat', async () => {
    for (const turn of [1, 4]) {
      const [us, all] = [await counters('us', turn, 27), await counters('all', turn, 27)];
      expect(hidden(turn).length).toBeGreaterThan(0);
      expect(us.filter((id) => hidden(turn).includes(id))).toEqual([]);
      expect(all).toEqual(expect.arrayContaining(hidden(turn)));
    }
  });

  it('shows Iran and the public only units that have arrived', async () => {
    for (const seat of ['iran', 'public'] as const)
      for (const turn of [1, 3, 6]) {
        const known = replayData.frames[turn - 1]![seat].units.map((unit) => unit.id);
        const shown = await counters(seat, turn, 20);
        const units = replayData.frames[turn]!.us.units.map((unit) => unit.id);
        expect(shown.filter((id) => units.includes(id) && !known.includes(id))).toEqual([]);
      }
  });
});

describe('the true values', () => {
  it('are shown next to what each seat knew, and differ somewhere', () => {
    for (const seat of ['us', 'iran', 'public'] as const) {
      const rows = knownVsActualRows(words, replayData.frames[3]!, seat);
      expect(rows.length).toBeGreaterThan(2);
      expect(rows.some((row) => row.differs)).toBe(true);
      expect(rows.filter((row) => !row.differs && row.knew !== row.actual && !row.knew.startsWith('about'))).toEqual(
        [],
      );
    }
    expect(knownVsActualRows(words, replayData.frames[3]!, 'all')).toEqual([]);
  });

  it('of an event are those of the engine', () => {
    const attack = replayData.turns.flatMap((turn) => turn.events).find((e) => e.us?.kind === 'attack')!;
    expect(truthOf(replayData, 'us', attack.us!)).toBe(attack.truth);
    expect(truthOf(replayData, 'all', attack.truth)).toBe(attack.truth);
  });

  it('list only past events unknown to the seat', () => {
    const list = scenes(recordedTurn(replayData, 'public', 2).events, 2);
    const playback = { ...startPlayback(2, 28, true), at: -1, watch: 10, beat: 'result' } as const;
    const missed = unseenEvents(replayData, 'public', list, playback);
    const told = new Set(replayData.turns[1]!.events.filter((e) => e.public).map((e) => e.truth));
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.some((event) => told.has(event) || event.watch > 10)).toBe(false);
  });
});
