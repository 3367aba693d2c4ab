import { describe, expect, it } from 'vitest';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { wallMapModel } from '../../../../src/client/store/map/wall-map-model.ts';
import { startPlayback } from '../../../../src/client/store/playback/playback.ts';
import { publicReplay } from '../../../../src/client/store/room/public-replay.ts';
import type { WallScreen } from '../../../../src/protocol/room-parts.ts';
import { partFor } from '../../../../src/session/room/index.ts';
import { fakePage } from '../../../support/fake-client.ts';
import { type Class, DESK, dealtClass, sealTable, WALL } from '../../../support/room.ts';

const { words } = openWords();

const wallOf = (lesson: Class) => partFor(lesson.room(), WALL, 'wall') as WallScreen;

/** A class of one table in which so many turns of two are over; the wall shows that table. */
function played(turns: number): Class {
  const lesson = dealtClass(10, {
    plan: { minutes: 30, turns: 2, join: 3, brief: 3, debrief: 9, decide: 60, lastCall: 20, playback: 60 },
    options: { hazard: 0 },
  });
  lesson.ok(DESK, { kind: 'wall', blank: false, table: 'A' });
  for (let turn = 1; turn <= turns; turn++) {
    if (turn > 1) lesson.ok(DESK, { kind: 'next' });
    sealTable(lesson);
  }
  return lesson;
}

const places = (lesson: Class) => wallOf(lesson).places;

describe('the wall’s map', () => {
  it('has the names of the bases that everybody knows, and no Heat, while orders are written', () => {
    const lesson = dealtClass(20, { tables: 2 });
    const { store } = fakePage();
    const model = wallMapModel(() => places(lesson))(store.getState(), words);
    expect(model.counters.map(({ id }) => id)).toContain('tower-22');
    expect(wallOf(lesson).texts['site.tower-22']).toBe('Tower 22');
    expect(model.counters.every(({ owner, stance, label }) => owner === 'us' && stance === 'neutral' && label)).toBe(
      true,
    );
    expect(model.theatres).toEqual([]);
  });

  it.each([1, 2])('plays back turn %i of two, the last one too, in frames of no side', (turn) => {
    const lesson = played(turn);
    const watch = wallOf(lesson).game!.watch!;
    const data = publicReplay(watch);
    expect(data.turns).toHaveLength(turn);
    expect(data.turns.at(-1)!.events.map(({ truth }) => truth.turn)).toContain(turn);
    const { store } = fakePage();
    store.setState({
      replayData: data,
      replay: { seat: 'public', compare: false },
      playback: startPlayback(turn, watch.view.watches, false),
    });
    const model = wallMapModel(() => [])(store.getState(), words);
    expect(model.counters.length).toBeGreaterThan(10);
    for (const counter of model.counters) {
      expect(counter).toMatchObject({ stance: 'neutral', sub: '' });
      expect(counter).not.toHaveProperty('defence');
    }
  });
});
