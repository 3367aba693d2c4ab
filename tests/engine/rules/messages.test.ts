import { describe, expect, it } from 'vitest';
import type { FactKey, GameState, Side } from '../../../src/engine/model/index.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, halt, play, playTurns, refusals, say, STILL, term } from '../../support/engine.ts';

const whisper = (fact: FactKey) => say({ kind: 'private', fact });
const heard = (s: GameState, side: Side) => view(s, side).messages.map((m) => m.data);

describe('a private message (§6)', () => {
  it('is delivered at the start of the next turn, to the two sides only', () => {
    const { state, seen } = play(game(), { us: whisper('hiddenAim') });
    expect(heard(state, 'iran')).toEqual([{ from: 'us', fact: 'hiddenAim', value: 'none' }]);
    expect(seen('iran').find((e) => e.kind === 'private')).toMatchObject({ turn: 2 });
    expect(seen('public').some((e) => e.kind === 'private')).toBe(false);
    expect(JSON.stringify(view(state, 'public'))).not.toContain('hiddenAim');
  });

  it('is two points of Heat less for the two sides, none for the projector, when both used the channel', () => {
    const heard = (x: GameState) => void (x.iran.channelTurn = 1);
    const told = play(play(game({ change: heard }), { us: whisper('hiddenAim') }).state).state;
    const silent = play(play(game({ change: heard })).state).state;
    expect(told.heat.iran.all - silent.heat.iran.all).toBeCloseTo(-0.6, 9);
    expect(told.heat.public.all).toBe(silent.heat.public.all);
  });

  it('without an answer does not lower Heat', () => {
    const told = play(play(game(), { us: whisper('hiddenAim') }).state).state;
    expect(told.heat.iran.all).toBe(play(play(game()).state).state.heat.iran.all);
  });

  it.each<[FactKey, (s: GameState) => void, unknown]>([
    ['standingResponse', () => {}, false],
    [
      'standingResponse',
      (s) => void (s.us.standing = { trigger: 'killed', scale: 'limited', announced: false, since: 1 }),
      true,
    ],
    ['strikePlanned', () => {}, false],
  ])('of the US tells the truth: %s', (fact, change, value) => {
    expect(heard(play(game({ change }), { us: whisper(fact) }).state, 'iran')[0].value).toBe(value);
  });

  it('of the US tells whether a strike was ordered in the turn it was sent', () => {
    const strike = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' } as const;
    const { state } = play(game(), { us: { ...whisper('strikePlanned'), orders: [strike] } });
    expect(heard(state, 'iran')[0].value).toBe(true);
  });

  it('of Iran tells whom it restrains and who refuses', () => {
    const change = (s: GameState) => {
      halt(s, 'kh', 'nujaba');
      s.groups[1].obeys = false;
    };
    expect(heard(play(game({ change }), { iran: whisper('restraintGiven') }).state, 'us')[0].value).toBe('kh nujaba');
    expect(heard(play(game({ change }), { iran: whisper('refusals') }).state, 'us')[0].value).toBe('nujaba');
  });

  it('can tell one’s own hidden aim', () => {
    const s = game({ options: { hiddenAims: { us: 'contain', iran: 'expel' } } });
    expect(heard(play(s, { iran: whisper('hiddenAim') }).state, 'us')[0].value).toBe('expel');
  });

  it('can contain only the sender’s facts', () => {
    expect(refusals(game(), 'us', whisper('refusals'))).toEqual(['malformed']);
    expect(refusals(game(), 'iran', whisper('noticeSyria'))).toEqual(['malformed']);
  });
});

describe('the channel and the hazard of war (§6)', () => {
  const channel = (us: number, iran: number) => {
    const s = game({
      options: { hazard: 1 },
      change: (x) => ((x.turn = 4), (x.us.channelTurn = us), void (x.iran.channelTurn = iran)),
    });
    return term(play(s).of('warRoll')[0], 'channel');
  };

  it.each([
    [4, 4, 0.6],
    [3, 4, 0.6],
    [3, 3, 0.6],
    [2, 4, 0],
    [4, 2, 0],
    [4, 0, 0],
    [0, 0, 0],
  ])('used in turns %i and %i, in turn 4: ×%f', (us, iran, factor) => {
    expect(channel(us, iran)).toBe(factor);
  });

  it('counts from delivery', () => {
    const turns = playTurns(game(), 2, (turn) =>
      turn === 1 ? { us: whisper('hiddenAim'), iran: whisper('hiddenAim') } : {},
    );
    expect(turns[0].state.us.channelTurn).toBe(2);
    expect(term(turns[1].of('warRoll')[0], 'channel')).toBe(0.6);
    expect(term(turns[0].of('warRoll')[0], 'channel')).toBe(0);
  });
});

describe('denouncing and denying (§6)', () => {
  it('are public and cost nothing but 1.7 points of Heat each', () => {
    const { state, seen } = play(game(), { iran: say({ kind: 'denounce', text: 'Out!' }, { kind: 'deny' }) });
    expect(seen('us').map((e) => e.kind)).toEqual(expect.arrayContaining(['denounce', 'deny']));
    expect(term(play(state).of('heat')[0], 'act.denounce')).toBe(0.51);
    expect(view(state, 'us').messages[0].text).toBe('Out!');
  });
});

describe('signals in all (§6)', () => {
  it('are at most three a turn; one in class', () => {
    const three = say({ kind: 'denounce' }, { kind: 'deny' }, { kind: 'private', fact: 'hiddenAim' });
    const four = {
      signals: [...three.signals!, { kind: 'redline', condition: 'killed', reply: 'vague', turns: 1 } as const],
    };
    expect(refusals(game(), 'us', three)).toEqual([]);
    expect(refusals(game(), 'us', four)).toEqual(['tooManySignals']);
    expect(refusals(game({ options: { maxSignals: 1 } }), 'us', three)).toEqual(['tooManySignals']);
  });

  it('have at most 280 characters of free text', () => {
    expect(refusals(game(), 'us', say({ kind: 'denounce', text: 'x'.repeat(280) }))).toEqual([]);
    expect(refusals(game(), 'us', say({ kind: 'denounce', text: 'x'.repeat(281) }))).toEqual(['textTooLong']);
    expect(refusals(game(), 'us', say({ kind: 'denounce', text: 7 as unknown as string }))).toEqual(['textTooLong']);
  });

  it('are shown to nobody before delivery, not even at the end of the game', () => {
    const s = game({ tables: STILL, change: (x) => void (x.turn = 8) });
    const { state, events } = play(s, { us: say({ kind: 'denounce', text: 'too late' }) });
    expect(state.ending).not.toBeNull();
    for (const seat of ['us', 'iran', 'public'] as const) {
      expect(JSON.stringify(view(state, seat))).not.toContain('too late');
      expect(JSON.stringify(eventsFor(events, seat))).not.toContain('too late');
    }
  });
});
