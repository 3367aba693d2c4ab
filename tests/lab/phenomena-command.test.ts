import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PHENOMENA } from '../../src/analysis/phenomena/phenomena.ts';
import { eventSentence } from '../../src/lab/event-sentence.ts';
import { lab, labJson } from '../support/lab.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly sentence: string | null;
  readonly chapter: string;
  readonly games: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

describe('lab phenomena', () => {
  it('prints rule, sentence, chapter and number of games for each phenomenon, and exits with 1 if one was never seen', async () => {
    const { code, json } = await labJson('phenomena', '--scenario', 'oct-2023', '--length', 'half', '--games', '3');
    const { games, players, rows } = json as unknown as { games: number; players: string[]; rows: Row[] };
    expect([code, games, players]).toEqual([1, 3, ['doctrines', 'random']]);
    expect(rows.map(({ id }) => id)).toEqual(PHENOMENA.map(({ id }) => id));
    for (const { chapter, games: by } of rows) {
      expect(chapter).not.toContain('debrief.chapter');
      expect(Object.keys(by)).toEqual(['oct-2023']);
      for (const n of Object.values(by['oct-2023']!)) expect(n).toBeLessThanOrEqual(3);
    }
    const harmless = rows.find(({ id }) => id === 'harmless')!;
    expect(harmless.games['oct-2023']).toEqual({ doctrines: 3, random: 3 });
    expect(harmless.sentence).toMatch(/^A (?:drone|rocket|ballistic missile) at .+ is shot down\.$/);
  });

  it('prints a table in Markdown that says what was never seen', async () => {
    const { out } = await lab('phenomena', '--scenario', 'dec-2019', '--players', 'hold', '--games', '1');
    expect(out).toMatch(/^\| what \| rule \| in the log \| debrief \| dec-2019: hold \|$/m);
    expect(out).toContain('**a limited strike: never**');
  });

  it('reports players that do not exist for both sides', async () => {
    const { code, err } = await lab('phenomena', '--players', 'calibrated');
    expect([code, err]).toEqual([2, expect.stringContaining('“calibrated”')]);
  });

  it('names every row of docs/phenomena.md', () => {
    const page = readFileSync(fileURLToPath(new URL('../../docs/phenomena.md', import.meta.url)), 'utf8');
    expect(PHENOMENA.filter(({ title }) => !page.includes(title)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the sentence of an event', () => {
  it('has the names of its scenario and the grammatical number of its group', () => {
    expect(eventSentence('ev.publicRefusal', { group: 'kh' }, {})).toBe('Kata’ib Hezbollah refuses in public to stop.');
    expect(eventSentence('ev.attack.damage', { weapon: 'drone', site: 'x' }, { 'site.x': 'Camp X' })).toBe(
      'A drone hits Camp X. No casualties.',
    );
  });

  it('keeps a gap for what nobody told, and is missing where there are no words', () => {
    expect(eventSentence('ev.upkeep.carriers', {}, {})).toBe('A third carrier costs Military ….');
    expect(eventSentence('ev.none', {}, {})).toBeNull();
  });
});
