import { describe, expect, it } from 'vitest';
import { begin } from '../../src/engine/record/index.ts';
import { DEFAULT_OPTIONS, type WhiteSubmission } from '../../src/engine/model/index.ts';
import { close, isOver, legalPart, openPlay, type Play, seal, sealForPolicy } from '../../src/session/play.ts';
import { seatScreen } from '../../src/session/screen-of-game.ts';
import { shippedScenario } from '../support/games.ts';
import { device, empty, hotSeat, playToEnd, shown } from '../support/session.ts';

const opened = (): Play => openPlay(begin(shippedScenario(), { ...DEFAULT_OPTIONS, hazard: 0 }, 'the-seed'));

function sealedBoth(play: Play): Play {
  const { turn } = play.run.state;
  const us = seal(play, 'us', empty(turn));
  const both = 'play' in us ? seal(us.play, 'iran', empty(turn)) : us;
  if ('errors' in both) throw new Error(JSON.stringify(both.errors));
  return both.play;
}

const NEWS: WhiteSubmission = {
  turn: 1,
  injects: [{ watch: 1, text: 'Talks in Muscat.', effect: { kind: 'news' } }],
};

describe('a play', () => {
  it('is resolved once both sides have sealed, and not before', () => {
    const play = opened();
    expect(close(play, null)).toBe(play);
    const us = seal(play, 'us', empty(1));
    expect('play' in us && close(us.play, null)).toBe('play' in us && us.play);
    const next = close(sealedBoth(play), null);
    expect([next.run.state.turn, next.sealed]).toEqual([2, { us: null, iran: null }]);
  });

  it('takes the facilitator’s part into its record', () => {
    const next = close(sealedBoth(opened()), NEWS);
    expect(next.run.turns[0]!.white).toEqual(NEWS);
    expect(JSON.stringify(next.run.events[0])).toContain('Talks in Muscat.');
  });

  it('refuses orders that the rules do not allow, and can take the part that they do', () => {
    const play = opened();
    const twice = empty(1, { orders: [{ kind: 'talks' }, { kind: 'talks' }] });
    expect(seal(play, 'us', twice)).toHaveProperty('errors');
    const part = legalPart(play, 'us', twice);
    expect(part.orders).toEqual([{ kind: 'talks' }]);
    expect(seal(play, 'us', part)).toHaveProperty('play');
  });

  it('takes one decision of a computer player a turn, and nothing new in place of an illegal one', () => {
    const decided = { submission: empty(1, { orders: [{ kind: 'talks' }, { kind: 'talks' }] }), thought: null };
    const play = sealForPolicy(opened(), 'us', decided);
    expect(play.sealed.us).toEqual(empty(1));
    expect(sealForPolicy(play, 'us', { ...decided, submission: empty(1, { orders: [{ kind: 'talks' }] }) })).toBe(play);
  });

  it('makes the record and the screens that a game on the page makes', async () => {
    const { authority } = device();
    const end = await playToEnd(authority, await shown(authority.start(hotSeat)));
    let play = opened();
    while (!isOver(play)) play = close(sealedBoth(play), null);
    const save = JSON.parse(await authority.exportSave()) as { hashes: string[]; turns: unknown[] };
    expect(play.run.hashes).toEqual(save.hashes);
    expect(play.run.turns).toEqual(save.turns);
    expect(end).toMatchObject(seatScreen(play, end.seat!, 'over', 'en'));
  });
});
