import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { shippedScenarios } from '../../src/client/transport/shipped-scenarios.ts';
import type { Scenario } from '../../src/engine/model/index.ts';
import { replay, scenarioHash, toSave } from '../../src/engine/record/index.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { editionName, isShipped, type Library, resolveRef } from '../../src/session/library.ts';
import { playOut, shippedScenario } from '../support/games.ts';
import { device } from '../support/session.ts';

const former = shippedScenario();
/** The scenario of a later edition of the game. */
const today: Scenario = { ...former, opening: { ...former.opening, heat: former.opening.heat + 1 } };
const refOf = (scenario: Scenario) => ({ id: scenario.id, hash: scenarioHash(scenario) });

const library: Library = {
  get: async (id) => (id === today.id ? today : null),
  edition: async (name) => (name === editionName(refOf(former)) ? former : null),
};

describe('former editions of a shipped scenario', () => {
  it('are found by a record’s id and hash, next to today’s', async () => {
    expect(await resolveRef(library, refOf(former))).toBe(former);
    expect(await resolveRef(library, refOf(today))).toBe(today);
    expect(await resolveRef(library, { id: today.id, hash: 'f'.repeat(32) })).toBe('scenarioChanged');
    expect(await resolveRef(library, { id: 'none', hash: 'f'.repeat(32) })).toBe('scenarioGone');
  });

  it('are not confused by a common name prefix', async () => {
    const other = { id: former.id, hash: scenarioHash(former).slice(0, 8).padEnd(32, '0') };
    expect(await resolveRef(library, other)).toBe('scenarioChanged');
  });

  it('let their records be opened, and exported by name', async () => {
    const save = toSave(playOut(former, { us: 'hold', iran: 'press' }, 'editions', 2));
    expect(replay(save, former).ok).toBe(true);
    const on = device({ library });
    expect(await on.authority.importFile(JSON.stringify(save))).toMatchObject({ game: { turn: 3 } });
    expect(await isShipped(library, former)).toBe(true);
    expect(JSON.parse(await on.authority.exportSave())).toMatchObject({ scenario: refOf(former) });
  });

  it('are fetched only when a record asks for them', async () => {
    const fetched = vi.fn<(address: string) => Promise<Response>>(async () => new Response(JSON.stringify(former)));
    vi.stubGlobal('fetch', fetched);
    const files = shippedScenarios(
      {},
      { [`../../../scenarios/editions/${editionName(refOf(former))}.json`]: '/former' },
    );
    expect(await files.get(former.id)).toBeNull();
    expect(fetched).not.toHaveBeenCalled();
    expect(await resolveRef(files, refOf(former))).toEqual(former);
    expect(fetched.mock.calls).toEqual([['/former']]);
    vi.unstubAllGlobals();
  });

  it('in the folder are intact, and named as they are looked up', () => {
    const folder = new URL('../../scenarios/editions/', import.meta.url);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const read = loadScenario(readFileSync(new URL(name, folder), 'utf8'));
      expect(read.ok && `${editionName(refOf(read.value))}.json`).toBe(name);
    }
  });

  it.each(['edition-1', 'edition-2'])('of %s are still found by their hash', (edition) => {
    const kept = new URL(`../golden/${edition}/scenarios/`, import.meta.url);
    const editions = new URL('../../scenarios/editions/', import.meta.url);
    for (const name of readdirSync(kept)) {
      const first = JSON.parse(readFileSync(new URL(name, kept), 'utf8')) as Scenario;
      const now = shippedScenario(first.id);
      const here =
        scenarioHash(now) === scenarioHash(first) ||
        readdirSync(editions).includes(`${editionName(refOf(first))}.json`);
      expect({ name, here }).toEqual({ name, here: true });
    }
  });
});
