import { expect, it } from 'vitest';
import { debriefOf } from '../../../src/analysis/debrief/debrief.ts';
import {
  DEFAULT_OPTIONS,
  type Options,
  type Scenario,
  type Side,
  type TableOverrides,
  type UnitDef,
} from '../../../src/engine/model/index.ts';
import { advance, begin } from '../../../src/engine/record/index.ts';
import { RETIRED, TABLES, tablesFor } from '../../../src/engine/tables/index.ts';
import { given, group, play } from '../../support/engine.ts';
import { october, opened, randomSubmission, small, stream } from '../../support/random-play.ts';

const NAMES = Object.entries(TABLES).flatMap(([section, rows]) =>
  Object.keys(rows).map((name) => `${section}.${name}`),
);

/** Tables that record which numbers are read. Overrides equal the original values, so no rule changes. */
function watched() {
  const overrides = { 'clock.weekDays': TABLES.clock.weekDays.value };
  const tables = tablesFor(overrides) as unknown as Record<string, object>;
  const read = new Set<string>();
  for (const [section, rows] of Object.entries(tables))
    tables[section] = new Proxy(rows, {
      get(target, name, receiver) {
        read.add(`${section}.${String(name)}`);
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  return { overrides, read };
}

/** An extreme opening, which reaches rare states. */
const tense: Scenario = {
  ...small,
  opening: {
    ...small.opening,
    gaza: 'rafah',
    north: 5,
    baghdad: -5,
    heat: 70,
    theatreHeat: { iraq: 90, syria: 90, lebanon: 90, redsea: 90, gulf: 90 },
    cadres: ['syrian', 'syrian', 'kh'],
    directives: { kh: 'halt', syrian: 'halt' },
    redSeaOpen: true,
    crowds: true,
  },
  units: [
    ...small.units,
    ...['second', 'third'].map((id): UnitDef => ({ id, type: 'carrier', at: 'gulf-of-oman', src: [] })),
    { id: 'near', type: 'amphib', at: 'gulf-of-oman', src: [] },
  ],
};
const GAMES: readonly { scenario: Scenario; options: Partial<Options> }[] = [
  { scenario: october, options: {} },
  { scenario: tense, options: { hazard: 0 } },
  { scenario: tense, options: { hazard: 0, tempo: 0.25 } },
  { scenario: small, options: { hazard: 0, theta: 'suppress' } },
  { scenario: small, options: { theta: 'provoke' } },
];
const MOST = 60;

/** Rare events all in one turn: a crowd, a second answer to a line, a late halt, an agreement in public, officers struck, all groups met. */
function rare(overrides: TableOverrides): void {
  const line = { maker: 'us', condition: 'killed', reply: 'vague', from: 1, until: 2, answered: true } as const;
  const now = given(opened('rare', { scenario: tense, options: { tempo: 2 }, tables: overrides }), (s) => {
    s.turn = 2;
    s.tracks.crowdTurn = 2;
    s.lines = [
      { ...line, id: 'paid', crossed: 1, done: true, paidTurn: 1 },
      { ...line, id: 'crossed', crossed: 1, done: false, paidTurn: 0 },
      { ...line, id: 'above', condition: 'ship', reply: 'limited', crossed: 1, done: false, paidTurn: 0 },
    ];
    Object.assign(group(s, 'syrian'), { directive: 'halt', obeys: true, obeysSince: 2 });
  });
  const quiet = opened('quiet', { scenario: small, tables: overrides });
  for (let salt = 1; salt <= 20; salt++)
    play(
      given(
        { ...quiet, salt },
        (x) => void Object.assign(x.tracks, { credibility: 100, assurance: 100, prestige: 100 }),
      ),
      { iran: [{ kind: 'directive', to: 'iraq', directive: 'halt', avoid: false }] },
    );
  // A meeting of all groups, with an orbit over it.
  const watchedOver = given(quiet, (s) => {
    s.iran.pools.leverage = 6;
    Object.assign(s.units[0]!, { type: 'orbit', at: 'orbit-iraq' });
  });
  play(watchedOver, { iran: [{ kind: 'visit', group: 'all' }] });
  // Congress votes for and against; a strike against its vote costs more.
  for (const pressure of [0, 100])
    for (let salt = 1; salt <= 10; salt++)
      play(
        given({ ...now, salt }, (s) => {
          s.us.strikesIn = [5, 5, 0, 5, 0];
          s.us.voteDue = true;
          s.tracks.pressure = pressure;
        }),
      );
  const against = given(now, (s) => {
    s.us.strikesIn = [5, 5, 0, 5, 0];
    s.us.vote = 'against';
    s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
  });
  play(against, { us: [{ kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-quds' }] });
  for (let salt = 1; salt <= 10; salt++)
    play({ ...now, salt }, { us: [{ kind: 'strike', scale: 'strong', aim: 'fighters', site: 'syrian-quds' }] });
}

it('every number in the tables is read by a rule', () => {
  const { overrides, read } = watched();
  const unread = (): string[] => NAMES.filter((name) => !read.has(name));
  rare(overrides);
  for (let i = 0; i < MOST && (i < GAMES.length || unread().length > 0); i++) {
    const pick = stream(`numbers:${i}`);
    const { scenario, options } = GAMES[i % GAMES.length]!;
    let run = begin(scenario, { ...DEFAULT_OPTIONS, ...options }, `numbers:${i}`, overrides);
    while (!run.state.ending) {
      const order = (side: Side) => randomSubmission(run.state, side, pick);
      run = advance(run, { us: order('us'), iran: order('iran') });
    }
    if (i < GAMES.length) debriefOf(run);
  }
  expect(unread()).toEqual([]);
});

it('a removed number is not found', () => {
  expect(RETIRED.filter((name) => NAMES.includes(name))).toEqual([]);
  expect(tablesFor(Object.fromEntries(RETIRED.map((name) => [name, 1])))).toEqual(tablesFor({}));
});
