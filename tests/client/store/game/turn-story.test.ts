import { describe, expect, it } from 'vitest';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { givenLine, headline, outcomeLine, wordLine } from '../../../../src/client/store/format/story-text.ts';
import { killedIn } from '../../../../src/client/store/playback/beats.ts';
import { resultLine } from '../../../../src/client/store/format/playback-text.ts';
import { harmOf } from '../../../../src/client/store/game/event-log.ts';
import { isHeavy, isQuietTurn, turnStory, type TurnStory } from '../../../../src/client/store/game/turn-story.ts';
import { policyFor } from '../../../../src/ai/index.ts';
import { DEFAULT_OPTIONS, type SeatEvent, type Side } from '../../../../src/engine/model/index.ts';
import { advance, begin } from '../../../../src/engine/record/index.ts';
import { eventsFor } from '../../../../src/engine/view/events.ts';
import { view } from '../../../../src/engine/view/view.ts';
import { shippedScenario } from '../../../support/games.ts';

const book = openWords();
await book.game();
const scenario = shippedScenario();
book.setTexts(scenario.texts.en!);
const { words: w } = book;

interface Turn {
  readonly seat: Side;
  readonly story: TurnStory;
  readonly events: readonly SeatEvent[];
  readonly attacks: number;
  readonly quiet: boolean;
}

/** Turns of games between several kinds of players, from both chairs. */
function* turns(): Generator<Turn> {
  const pairs = [
    ['random', 'random'],
    ['calibrated', 'press'],
    ['random', 'press'],
  ] as const;
  for (let game = 0; game < 12; game++) {
    const [us, iran] = pairs[game % pairs.length]!;
    let run = begin(scenario, { ...DEFAULT_OPTIONS, hazard: 0 }, `story-${game}`);
    const decide = (side: Side, policy: string) =>
      policyFor(policy, side, scenario)!(view(run.state, side), `${game}:${side}`, 0);
    while (!run.state.ending && run.turns.length < 9) {
      run = advance(run, { us: decide('us', us), iran: decide('iran', iran) });
      for (const seat of ['us', 'iran'] as const) {
        const seen = view(run.state, seat);
        const events = eventsFor(run.events.flat(), seat);
        const screen = { view: seen, events, given: run.turns.at(-1)![seat] };
        const [story, quiet] = [turnStory(screen), isQuietTurn(screen)];
        const turn = run.turns.length;
        yield {
          seat,
          story,
          events: events.filter((e) => e.turn === turn),
          attacks: seen.past.at(-1)?.attacks ?? 0,
          quiet,
        };
      }
    }
  }
}
const all = [...turns()];

const count = (text: string): number => text.split(/\s+/).filter((x) => /[\p{L}\p{N}]/u.test(x)).length;
/** Figures and words of the three numbers, at their longest. */
const NUMBERS = 3 + 2 + 6 + 4;
const SHOWN = 6;

/** Words before what is folded, without “Why”, buttons, the date and the map’s words. */
function visibleWords({ story, seat, events, attacks }: Turn): number {
  const { given, acts } = story;
  const shown = given.length > SHOWN ? given.filter((x) => !x.quiet) : given;
  const rows = shown.map((one) => count(givenLine(w, one)) + count(outcomeLine(w, one, false)));
  const folded = given.length > SHOWN ? 5 : 0;
  const also = acts.map((event) => count(resultLine(w, event)));
  const said = story.words.map((event) => count(wordLine(w, event, { words: story.words, events, seat })));
  return [count(headline(w, story, seat, attacks)), ...rows, folded, ...said, ...also, NUMBERS].reduce(
    (a, b) => a + b,
    0,
  );
}

describe('a turn on one page', () => {
  it('is told in 60 words with three orders, one grave act and one word, and a line more for each further one', () => {
    const over = all.flatMap((turn) => {
      const { given, acts, worst, words, broken } = turn.story;
      const shown = given.length > SHOWN ? given.filter((x) => !x.quiet) : given;
      const grave = acts.length + worst.filter(isHeavy).length;
      const further = Math.max(0, shown.length - 3) + Math.max(0, grave - 1);
      const most = 60 + 12 * further + 14 * Math.max(0, words.length - (broken ? 0 : 1));
      const n = visibleWords(turn);
      return n <= most
        ? []
        : [
            `${n} of ${most}: ${headline(w, turn.story, turn.seat, turn.attacks)} | ${shown.map((x) => `${givenLine(w, x)} → ${outcomeLine(w, x, false)}`).join(' | ')} | ${acts.map((e) => resultLine(w, e)).join(' | ')}`,
          ];
    });
    expect(over).toEqual([]);
    expect(all.length).toBeGreaterThan(150);
  });

  it('never leaves out an act of 28 points or more', () => {
    for (const { story, events } of all) {
      const told = [...story.worst, ...story.acts, ...story.given.flatMap((x) => x.results)];
      expect(events.filter((e) => isHeavy(e) && !told.includes(e))).toEqual([]);
    }
  });

  it('tells no event twice', () => {
    for (const { story } of all) {
      const told = [
        ...story.worst,
        ...story.words,
        ...story.acts,
        ...story.rest,
        ...story.given.flatMap((x) => x.results),
      ];
      expect(told.length).toBe(new Set(told).size);
    }
  });

  it('says nothing about about zero', () => {
    for (const { story } of all)
      expect(story.rest.filter((e) => e.kind === 'exchanges' && e.data.count === 0)).toEqual([]);
  });

  it('says what came of every order that left a trace, and has its grammar', () => {
    const lines = all.flatMap(({ story }) => story.given.map((one) => outcomeLine(w, one, false)));
    expect(lines.filter((line) => line === '' || line.includes('{{'))).toEqual([]);
    const one = {
      kind: 'attack',
      turn: 1,
      watch: 1,
      theatre: 'iraq' as const,
      clause: '',
      data: { site: 'erbil', result: 'injured', killed: 0, wounded: 1 },
    };
    const told = { worst: [one], force: null, broken: null, words: [], given: [], acts: [], rest: [] };
    expect(headline(w, told, 'us', 1)).toBe('1 American was wounded at Erbil Air Base.');
  });
});

describe('the headline', () => {
  it('names the place of attacks that hurt nobody, if there was only one', () => {
    const at = (site: string): SeatEvent => ({
      kind: 'attack',
      turn: 1,
      watch: 1,
      theatre: 'iraq',
      clause: '',
      data: { site, result: 'intercepted', killed: 0, wounded: 0 },
    });
    const told = { worst: [], force: null, broken: null, words: [], given: [], acts: [], rest: [at('erbil')] };
    expect(headline(w, told, 'us', 1)).toBe('1 attack on Erbil Air Base, and nobody was hurt.');
    expect(headline(w, { ...told, rest: [at('erbil'), at('al-asad')] }, 'us', 2)).toBe(
      '2 attacks, and nobody was hurt.',
    );
  });

  it('never says that nobody was hurt in a turn that killed people, by an own order or another', () => {
    const deadly = all.filter(({ events }) => events.some((e) => killedIn(e) > 0));
    expect(deadly.some(({ story }) => story.worst.every((e) => killedIn(e) === 0))).toBe(true);
    for (const { story, seat, attacks } of deadly) {
      const told = headline(w, story, seat, attacks);
      expect(told).not.toContain('nobody was hurt');
      expect(told).not.toBe(w('story.still'));
    }
  });

  it('never says that nothing was fired in a turn with a strike or missiles, though they hurt nobody', () => {
    const forced = all.filter(({ events }) => events.some((e) => ['strike', 'soil', 'missilesBase'].includes(e.kind)));
    expect(forced.length).toBeGreaterThan(0);
    for (const { story } of forced) expect(story.force).not.toBeNull();
    const strike = {
      kind: 'strike',
      turn: 1,
      watch: 2,
      theatre: 'iraq' as const,
      clause: '§6 strike',
      data: { scale: 'limited', sites: 'jurf-al-sakhar', killed: 0 },
    };
    const unhurt = { worst: [], force: strike, broken: null, words: [], given: [], acts: [], rest: [] };
    expect(headline(w, unhurt, 'us', 0)).toBe('Limited US strike on Jurf al-Sakhar.');
  });
});

describe('the words of a turn', () => {
  it('stand on the page when they were kept, crossed or answered, each once, with what that was worth', () => {
    const kinds = ['lineCrossed', 'lineKept', 'lineAbove', 'lineUnanswered', 'lineHeld', 'promiseKept', 'offerUnmet'];
    const settled = all.flatMap(({ story, events, seat }) =>
      events.flatMap((e) => (kinds.includes(e.kind) ? [{ e, story, events, seat }] : [])),
    );
    expect(new Set(settled.map(({ e }) => e.kind)).size).toBeGreaterThan(4);
    const lines = settled.map(({ e, story, events, seat }) => {
      expect(story.words).toContain(e);
      return wordLine(w, e, { words: story.words, events, seat });
    });
    for (const line of lines) expect(line).not.toMatch(/story\.|\{\{/);
    expect(lines).toContainEqual(expect.stringMatching(/^Our red line held\. Credibility\s\+\d+\.$/));
  });

  it('say that a red line was answered, and what that was worth', () => {
    const line = { maker: 'us', condition: 'killed', reply: 'vague' };
    const one = (kind: string, data: SeatEvent['data'], why: SeatEvent['why'] = []): SeatEvent => ({
      kind,
      turn: 1,
      watch: 9,
      theatre: null,
      clause: '§9 credibility',
      data,
      why,
    });
    const kept = one('lineKept', line);
    const track = one('track', { track: 'credibility', from: 46, to: 51 }, [
      { label: 'track', why: { mods: [{ key: 'lineKept', op: '+', value: 5 }], result: 51, unit: 'value' } },
    ]);
    const told = (seat: Side) => wordLine(w, kept, { words: [kept], events: [kept, track], seat });
    expect(told('us')).toBe('We answered our red line. Credibility\u00a0+5.');
    expect(told('iran')).toBe('The United States answered its red line. Credibility\u00a0+5.');
  });
});

describe('an offer of ours that came to nothing', () => {
  const one = (kind: string, data: SeatEvent['data']): SeatEvent => ({
    kind,
    turn: 2,
    watch: 900,
    theatre: null,
    clause: '§6 stop-for-stop',
    data,
  });
  const offer = one('offerUnmet', { maker: 'us', other: 'iran', stop: 'attacks', forbear: 'strikes' });
  const told = (events: readonly SeatEvent[]) => wordLine(w, offer, { words: [offer], events, seat: 'us' });

  it('names who let it fall', () => {
    expect(told([offer])).toBe('Iran declined our offer.');
    expect(told([offer, one('strike', { scale: 'limited' })])).toBe('We struck, and our offer fell.');
  });
});

describe('two red lines of a side in one turn', () => {
  it('are told apart by what they said', () => {
    const word = (kind: string, condition: string): SeatEvent => ({
      kind,
      turn: 2,
      watch: 900,
      theatre: null,
      clause: '§6 red line',
      data: { maker: 'us', condition, reply: 'limited' },
    });
    const words = [word('lineUnanswered', 'killed'), word('lineCrossed', 'attacks1')];
    expect(words.map((e) => wordLine(w, e, { words, events: words, seat: 'us' }))).toEqual([
      '“If an American is killed”: We left our red line unanswered.',
      '“If a US site is attacked”: Our red line was crossed.',
    ]);
  });
});

describe('a drone that is shot down', () => {
  it('is never told as a turn in which nothing was fired', () => {
    const lost = all.filter(({ story }) => [story.force, ...story.rest].some((e) => e?.kind === 'orbitLost'));
    expect(lost.length).toBeGreaterThan(0);
    for (const { story, seat, attacks } of lost) expect(headline(w, story, seat, attacks)).not.toBe(w('story.still'));
    const gone: SeatEvent = {
      kind: 'orbitLost',
      turn: 2,
      watch: -1,
      theatre: 'gulf',
      clause: '§3',
      data: { unit: 'mq9-gulf' },
    };
    const story = { worst: [], force: gone, broken: null, words: [], given: [], acts: [], rest: [] };
    expect(headline(w, story, 'us', 0)).toMatch(/^A drone is shot down: .*\. Nobody was on board\.$/);
  });
});

describe('a quiet turn', () => {
  const quiet = all.filter((turn) => turn.quiet);

  it('comes in some games, and hides no harm, strike, broken word or loud order', () => {
    expect(quiet.length).toBeGreaterThan(5);
    expect(quiet.length).toBeLessThan(all.length / 2);
    for (const { events, story } of quiet) {
      for (const e of events) {
        expect(harmOf(e)).toBe(0);
        expect(isHeavy(e)).toBe(false);
        expect(e.data.result).not.toBe('nearMiss');
        expect(['strike', 'soil', 'promiseBroken', 'spareBroken', 'lineCrossed']).not.toContain(e.kind);
      }
      expect(story.given.every((x) => x.quiet)).toBe(true);
    }
  });
});
