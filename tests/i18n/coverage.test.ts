import { ADVICE_KINDS } from '../../src/ai/adviser/advise.ts';
import { MEASURES } from '../../src/analysis/personalities/play-personalities.ts';
import { MAIN_TOWNS, MAIN_WATERS } from '../../src/client/map/data/main-places.ts';
import { COUNTRIES } from '../../src/client/map/data/country-spots.ts';
import { TOWNS, WATERS } from '../../src/client/map/data/places.ts';
import { NEWS_PLACES } from '../../src/client/store/playback/news-places.ts';
import { first } from '../../src/i18n/en/start-bundle.ts';
import { ADVISER } from '../../src/client/ui/game/setup-choices.ts';
import { CHARACTERS } from '../../src/ai/index.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { policyInfos } from '../../src/session/policy-catalog.ts';
import { ORDER_KINDS, ORDERS } from '../../src/engine/orders/index.ts';
import { GROUPS, THEATRES, VERBS, POOLS, BARS, UNIT_TYPES } from '../../src/engine/model/index.ts';
import { basisOf } from '../../src/engine/tables/references.ts';
import { TABLES } from '../../src/engine/tables/index.ts';
import type { Modifier, Odds } from '../../src/engine/model/index.ts';
import { catalogues } from '../../src/i18n/index.ts';
import { classroom } from '../../src/i18n/class-words.ts';
import { classParts } from '../../src/i18n/en/class-bundle.ts';
import { play } from '../../src/i18n/en/play-bundle.ts';
import { parts } from '../../src/i18n/en/index.ts';
import { game } from '../../src/i18n/en/game-bundle.ts';
import { eventsFor } from '../../src/engine/view/events.ts';
import { legalOrders } from '../../src/engine/view/legal.ts';
import { view } from '../../src/engine/view/view.ts';
import { advance, begin } from '../../src/engine/record/index.ts';
import { policyFor } from '../../src/ai/index.ts';
import { DEFAULT_OPTIONS } from '../../src/engine/model/index.ts';
import { shippedScenario } from '../support/games.ts';

const words: Readonly<Record<string, string>> = { ...catalogues.en, ...classroom.en };
const has = (key: string): boolean => key in words || `${key}_other` in words;
/** A numbered modifier (`defence3`) uses the text of its stem. */
const hasModifier = (key: string): boolean => has(`mod.${key}`) || has(`mod.${key.replace(/\d+$/, '')}`);
const without = (keys: Iterable<string>): string[] => [...new Set(keys)].filter((key) => !has(key)).sort();

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const sources = (folder: string, but = /^$/): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !but.test(join(entry.parentPath, entry.name)))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const engine = sources('engine').join('\n');
const literals = (pattern: RegExp): string[] => [...engine.matchAll(pattern)].map((match) => match[1]!);

/** The arguments of every call of `name` in the engine, as text. */
function calls(name: string): string[] {
  return [...engine.matchAll(new RegExp(`\\b${name}\\(`, 'g'))].map((match) => {
    const from = match.index + match[0].length;
    let depth = 1;
    let at = from;
    for (; depth > 0; at++) depth += '([{'.includes(engine[at]!) ? 1 : ')]}'.includes(engine[at]!) ? -1 : 0;
    return engine.slice(from, at - 1);
  });
}

/** Splits at the commas of the outermost level. */
function argumentsOf(call: string): string[] {
  const out = [''];
  let depth = 0;
  for (const char of call) {
    depth += '([{'.includes(char) ? 1 : ')]}'.includes(char) ? -1 : 0;
    if (char === ',' && depth === 0) out.push('');
    else out[out.length - 1] += char;
  }
  return out.map((x) => x.trim());
}

/** The source text of field `name` of the object passed as second argument. */
function member(call: string, name: string): string {
  const object = argumentsOf(call)[1]?.replace(/^\{|\}$/g, '') ?? '';
  return argumentsOf(object).find((x) => x.startsWith(`${name}:`)) ?? '';
}

const quoted = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/'([A-Za-z][\w.]*)'/g)].map((m) => m[1]!);

describe('words', () => {
  it('have no duplicate key', () => {
    const keys = Object.values({ ...parts, ...classParts }).flatMap((part) => Object.keys(part));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('exist for every kind of event', () => {
    const kinds = calls('emit').flatMap((call) => {
      const kind = member(call, 'kind');
      // In `a ? 'x' : 'y'` only the part after the question mark holds kinds.
      return quoted((kind.includes('?') ? kind.slice(kind.indexOf('?')) : kind).replace(/===\s*'\w+'/g, ''));
    });
    expect(kinds.length).toBeGreaterThan(80);
    expect(without(kinds.map((kind) => `ev.${kind}`))).toEqual([]);
  });

  it('exist for every modifier of the engine', () => {
    const keys = [
      ...literals(/\b(?:plus|times|step)\(\s*'([\w.]+)'/g),
      ...literals(/\bkey: '([\w.]+)', op/g),
      ...calls('cause').flatMap((call) => quoted(argumentsOf(call)[2]?.replace(/===\s*'\w+'/g, ''))),
      ...calls('score')
        .flatMap((call) => quoted(argumentsOf(call)[3]))
        .map((key) => `point.${key}`),
      ...calls('act')
        .flatMap((call) => quoted(argumentsOf(call)[1]?.replace(/===\s*'\w+'/g, '')))
        .map((key) => `act.${key}`),
    ];
    expect(keys.length).toBeGreaterThan(100);
    expect([...new Set(keys)].filter((key) => !hasModifier(key)).sort()).toEqual([]);
  });

  it('exist for every result with a die', () => {
    const labels = [...literals(/\b(?:percent|fixed)\(\s*'(\w+)'/g), ...literals(/\blabel: '(\w+)',\s*(?:guard|why)/g)];
    expect(without(labels.map((label) => `odds.${label}`))).toEqual([]);
    expect(without(GROUPS.map((group) => `odds.obey.${group}`))).toEqual([]);
  });

  it('exist for every reason for refusing an order', () => {
    const codes = literals(/\brefusal\(\s*'(\w+)'/g);
    expect(codes.length).toBeGreaterThan(40);
    expect(without(codes.map((code) => `err.${code}`))).toEqual([]);
  });

  it('exist for everything that the session says', () => {
    const session = sources('session').join('\n');
    const list = /const SENTENCES = \[([^\]]*)\]/.exec(session)![1]!;
    expect(without(quoted(list).map((code) => `session.${code}`))).toEqual([]);
    const record = sources('engine/record').join('\n');
    const reasons = quoted(/type BadReason =([^;]*);/.exec(record)![1]);
    expect(reasons.length).toBeGreaterThan(5);
    expect(without(reasons.map((reason) => `session.bad.${reason}`))).toEqual([]);
  });

  it('exist for every number of the rules, its unit, and for no note without a number', () => {
    const numbers = Object.entries(TABLES).flatMap(([section, rows]) =>
      Object.entries(rows as Readonly<Record<string, { unit: string }>>).map(
        ([name, { unit }]) => [`${section}.${name}`, unit] as const,
      ),
    );
    expect(without(numbers.map(([key]) => `number.${key}`))).toEqual([]);
    expect(without(numbers.flatMap(([, unit]) => (unit === '' ? [] : [`unit.${unit}`])))).toEqual([]);
    const known = new Set(numbers.flatMap(([key]) => [`number.${key}`, `number.${key}.note`]));
    expect(Object.keys(words).filter((key) => key.startsWith('number.') && !known.has(key))).toEqual([]);
  });

  it('exist for every town and water on the map, the main ones on the start screen', () => {
    const keys = (places: readonly { id: string }[]): string[] => places.map(({ id }) => `map.name.${id}`);
    const main = keys([...MAIN_TOWNS, ...Object.values(MAIN_WATERS)]);
    expect(without(keys([...TOWNS, ...WATERS]))).toEqual([]);
    expect(main.filter((key) => !(key in first))).toEqual([]);
    const news = Object.values(NEWS_PLACES).flatMap((places) =>
      Object.values(places).flatMap(({ name: id }) => id ?? []),
    );
    expect(without(keys(news.map((id) => ({ id }))))).toEqual([]);
    const drawn = new Set(keys([...TOWNS, ...WATERS, ...news.map((id) => ({ id }))]));
    expect(Object.keys(words).filter((key) => key.startsWith('map.name.') && !drawn.has(key))).toEqual([]);
  });

  it('exist for every country on the map', () => {
    expect(without(COUNTRIES.map(({ id }) => `map.country.${id}`))).toEqual([]);
  });

  it('exist for every source of a number', () => {
    const ids = Object.entries(TABLES).flatMap(([section, rows]) =>
      Object.keys(rows).flatMap((name) => basisOf(section, name)?.references.map(({ id }) => id) ?? []),
    );
    expect(ids.length).toBeGreaterThan(15);
    expect(without(ids.map((id) => `reference.${id}`))).toEqual([]);
    const told = Object.keys(words).filter((key) => key.startsWith('reference.'));
    expect(told.filter((key) => !ids.includes(key.slice('reference.'.length)))).toEqual([]);
  });

  it('exist for everything that may be wrong with a file', () => {
    const scenario = sources('scenario').join('\n');
    const codes = [...scenario.matchAll(/\b(?:problem\([^\n]*?, |refuse\(|code: )'([\w.]+)'/g)].map(
      (match) => match[1]!,
    );
    expect(codes.length).toBeGreaterThan(40);
    expect(without(codes.filter((code) => code !== 'custom').map((code) => `problem.${code}`))).toEqual([]);
  });

  it('exist for every order: its card, its line, and what the other side sees of it', () => {
    const keys = ORDER_KINDS.flatMap((kind) => [
      `order.${kind}`,
      `order.${kind}.text`,
      kind === 'redsea' ? 'draft.redsea.open' : `draft.${kind}`,
      `obs.${ORDERS[kind].observable}`,
      ...(ORDERS[kind].mark ? [`map.draft.${kind}`] : []),
    ]);
    expect(without(keys)).toEqual([]);
  });

  it('exist for every key that the page composes', () => {
    expect(
      without([
        ...GROUPS.flatMap((x) => [`group.${x}`, `group.${x}.inline`, `group.${x}.number`]),
        ...THEATRES.map((x) => `theatre.${x}`),
        ...VERBS.map((x) => `verb.${x}`),
        ...POOLS.flatMap((x) => [`pool.${x}`, `cost.${x}`]),
        ...BARS.map((x) => `bar.${x}`),
        ...UNIT_TYPES.map((x) => `unitType.${x}`),
        ...policyInfos().flatMap(({ id }) => [`policy.${id}`, `policy.${id}.text`]),
        ...['hidden', ...CHARACTERS.map((c) => c.name)].flatMap((id) => [`character.${id}`, `character.${id}.text`]),
        ...CHARACTERS.map((c) => `character.${c.name}.bluff`),
        ...Object.values(ADVICE_KINDS)
          .flat()
          .map((kind) => `advice.kind.${kind}`),
        ...MEASURES.map((measure) => `char.measure.${measure}`),
        ...['back', 'join', 'anew', 'absent', 'pass', 'watch'].map((what) => `seats.then.${what}`),
        ...['meant', 'bluff', 'untested'].map((how) => `end.thoughts.said.${how}`),
        ...ADVISER.flatMap((who) => [`setup.adviser.${who}`, `setup.adviser.${who}.text`]),
      ]),
    ).toEqual([]);
  });

  it('exist for every literal key of the page', () => {
    const page = sources('client').join('\n');
    const keys = [...page.matchAll(/\bw\(\s*'([\w.]+)'/g)].map((match) => match[1]!);
    expect(keys.length).toBeGreaterThan(150);
    expect(without(keys)).toEqual([]);
  });

  it('come with the first game if a page needs them before its end', () => {
    const waiting =
      /pages\/(?:course|debrief|desk|host|role-cards|rulebook|evidence|import-export|playback\/(?:replay|known|turn-strip))|store\/playback\/known|ui\/charts/;
    const files = sources('client', waiting);
    const keysOf = (text: string): string[] => [...text.matchAll(/\bw\(\s*'([\w.]+)'/g)].map((match) => match[1]!);
    expect(files.flatMap(keysOf).length).toBeGreaterThan(150);
    // A component that waits for the words of now and then has those too; what formats them gets `w` from it.
    const waits = (text: string): boolean =>
      /usePlayWords|store\/format\/word-text|w: Words, word: LiveWord/.test(text);
    const waitsForAll = (text: string): boolean => text.includes('useAllWords');
    const there = (text: string) =>
      waitsForAll(text) ? words : { ...game, ...classroom.en, ...(waits(text) ? play : {}) };
    const lacking = files.flatMap((text) =>
      keysOf(text).filter((key) => !(key in there(text) || `${key}_other` in there(text))),
    );
    expect([...new Set(lacking)]).toEqual([]);
    expect(policyInfos().filter(({ id }) => !(`policy.${id}` in game))).toEqual([]);
    expect(CHARACTERS.filter(({ name }) => !(`character.${name}` in game))).toEqual([]);
  });

  it('have no fixed plural after a number that may be one', () => {
    const plural = /\}\} (?:strike |escalation )?(?:attacks|Americans|characters|days|orders|points|times|turns)\b/g;
    const told = /^(?:assess|card|debrief|end|err|points|replay|report|result|signal|whatif)\./;
    // for tables and limits
    const never = /^(?:card\.tells\.|debrief\.flips?\.none$|debrief\.worlds\.chance$|err\.(?:text|too))/;
    const fixed = Object.entries(words).filter(
      ([key, text]) =>
        told.test(key) && !never.test(key) && [...text.matchAll(plural)].length > (key.endsWith('_other') ? 1 : 0),
    );
    expect(fixed.map(([key]) => key)).toEqual([]);
  });

  it('are complete in whole games, for every seat', () => {
    const missing = new Set<string>();
    const ask = (key: string, known = has(key)) => known || missing.add(key);
    const mods = (list: readonly Modifier[]) => list.forEach((m) => ask(`mod.${m.key}`, hasModifier(m.key)));
    const odds = (list: readonly Odds[] = []) =>
      list.forEach((o) => {
        ask(`odds.${o.label}`);
        mods(o.why.mods);
        o.why.outcomes?.forEach((x) => ask(`outcome.${x.key}`));
      });
    const scenario = shippedScenario();
    for (const seed of ['words:1', 'words:2', 'words:3']) {
      let run = begin(scenario, DEFAULT_OPTIONS, seed);
      while (!run.state.ending && run.turns.length < 20) {
        for (const side of ['us', 'iran'] as const) {
          for (const order of legalOrders(view(run.state, side))) {
            odds(order.odds);
            mods(order.moves);
          }
        }
        const decide = (side: 'us' | 'iran') => policyFor('random', side, scenario)!(view(run.state, side), seed, 0);
        run = advance(run, { us: decide('us'), iran: decide('iran') });
      }
      for (const seat of ['us', 'iran', 'white', 'public'] as const) {
        for (const event of eventsFor(run.events.flat(), seat)) {
          ask(`ev.${event.kind}`);
          odds(event.why);
        }
      }
    }
    expect([...missing].sort()).toEqual([]);
  });
});
