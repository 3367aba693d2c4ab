import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpackLink } from '../../src/client/transport/unpack-link.ts';
import { hashJson, replay, type Save } from '../../src/engine/record/index.ts';
import { loadScenario, parseSave } from '../../src/scenario/index.ts';

/** Files that people have from an edition of the rules that has ended. */
interface Edition {
  readonly rules: string;
  readonly folder: URL;
  readonly saves: number;
  readonly links: number;
  /** Kinds of orders and signals that the saves hold between them, by side. */
  readonly kinds: number;
}

/** Parsed without our own readers. */
const written = (text: string) => JSON.parse(text) as Save;

/** Holds that every kept file of an edition stays readable. */
export function holdReadable(edition: Edition): void {
  const { folder } = edition;
  const file = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const saves = readdirSync(folder).filter((name) => name.endsWith('.save.json'));
  const scenarios = readdirSync(new URL('scenarios/', folder));
  const links = JSON.parse(file('links.json')) as Record<string, string>;

  describe(`files of edition ${edition.rules}`, () => {
    it('are saves, links and scenarios, with every kind of order and signal', () => {
      expect([saves.length, scenarios.length, Object.keys(links).length]).toEqual([edition.saves, 3, edition.links]);
      const turns = saves.flatMap((name) => written(file(name)).turns);
      const kinds = new Set(
        turns.flatMap(({ us, iran }) =>
          [us, iran].flatMap((sealed, side) =>
            [...(sealed?.orders ?? []), ...(sealed?.signals ?? [])].map(({ kind }) => `${side} ${kind}`),
          ),
        ),
      );
      expect(kinds.size).toBe(edition.kinds);
    });

    it.each(saves)('%s shows its scenario, options, orders and notes', (name) => {
      const text = file(name);
      const { scenario, options, seed, turns, notes } = written(text);
      const read = parseSave(text);
      expect(read).toMatchObject({ ok: true, value: { scenario, options, seed, turns } });
      expect(read.ok && read.value.notes).toEqual(notes);
    });

    it.each(saves)('%s was played with its own rules, and is not replayed with others', (name) => {
      const read = parseSave(file(name));
      if (!read.ok) throw new Error(JSON.stringify(read.errors));
      const { rules, scenario } = read.value;
      expect(rules).toEqual(written(file(name)).rules);
      expect(rules.version).toBe(edition.rules);
      const played = scenario.file ?? JSON.parse(file(`scenarios/${scenario.id}.json`));
      expect(replay(read.value, played)).toMatchObject({ ok: false, firstBadTurn: 0, reason: 'rules' });
    });

    it.each(scenarios)('%s is a scenario that can be played, and the one that the saves name', (name) => {
      const text = file(`scenarios/${name}`);
      const read = loadScenario(text);
      expect(read.ok || read.errors).toBe(true);
      const refs = saves.map((save) => written(file(save)).scenario).filter(({ id }) => `${id}.json` === name);
      expect(refs.length).toBeGreaterThan(0);
      expect(new Set(refs.map(({ hash }) => hash))).toEqual(new Set([hashJson(JSON.parse(text))]));
    });

    it.each(Object.entries(links))('the link to %s unpacks to the same text', async (name, url) => {
      const text = name === 'scenario' ? file('scenarios/tutorial.json') : file(`${name}.save.json`).trimEnd();
      expect(await unpackLink(url)).toEqual({ text, ...(name === 'finished' ? { turn: '4' } : {}) });
    });
  });
}
