import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES_VERSION, type Save } from '../../src/engine/record/index.ts';
import type { OlderRecord } from '../../src/protocol/device-games.ts';
import type { Library } from '../../src/session/library.ts';
import { shippedScenario } from '../support/games.ts';
import { device, empty, hotSeat, shown, solo } from '../support/session.ts';

const folder = new URL('../golden/edition-1/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.save.json'));
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const saveOf = (name: string) => JSON.parse(text(name)) as Save;

const SHIPPED = ['oct-2023', 'jan-2024', 'tutorial'];
const library: Library = {
  get: async (id) => (SHIPPED.includes(id) ? shippedScenario(id) : null),
  edition: async () => null,
};

/** Computer players never finish here. */
const here = () => device({ library, decide: () => new Promise(() => {}) });

async function opened(on: ReturnType<typeof device>, file: string): Promise<OlderRecord> {
  const answer = await on.authority.importFile(file);
  if (!('older' in answer)) throw new Error(JSON.stringify(answer));
  return answer.older;
}

const edited = (name: string, change: (save: Record<string, unknown>) => void): string => {
  const save = JSON.parse(text(name)) as Record<string, unknown>;
  change(save);
  return JSON.stringify(save);
};

describe('a record of an older edition of the rules, brought as a file', () => {
  it.each(names)('%s is shown unchanged, with a message, and not stored', async (name) => {
    const on = here();
    const { scenario, options, turns, notes = {} } = saveOf(name);
    const older = await opened(on, text(name));
    expect(older).toMatchObject({
      stored: null,
      options,
      turns,
      notes,
      scenario: scenario.id,
      playable: true,
      withheld: [],
    });
    expect(older.message).toBe(`session.older {"was":"1","now":"${RULES_VERSION}"}`);
    expect(older.texts['scenario.title']).not.toBeUndefined();
    expect(on.kept.size).toBe(0);
  });

  it.each(names)('%s can be played on from each of its turns, and is then an ordinary game', async (name) => {
    const { turns, seed } = saveOf(name);
    for (const turn of new Set([1, 2, turns.length + 1].filter((one) => one <= turns.length + 1))) {
      const on = here();
      const screen = await shown(on.authority.playOlder({ text: text(name) }, turn));
      expect(on.said.some((said) => typeof said === 'string' && said.includes('session.playedOn'))).toBe(true);
      const save = JSON.parse(await on.authority.exportSave()) as Save;
      expect(save.seed).toBe(seed);
      expect(save.rules.version).toBe(RULES_VERSION);
      expect(save.turns.length).toBe(screen.phase === 'over' ? save.turns.length : turn - 1);
      expect(await shown(on.restart().authority.resume(screen.game.id))).toMatchObject({ phase: screen.phase });
    }
  });

  it('loses orders and numbers that today’s rules refuse, and says which', async () => {
    const file = edited('finished.save.json', (save) => {
      const [first, second] = (save as unknown as Save).turns as unknown as { us: { orders: unknown[] } }[];
      first!.us.orders = [{ kind: 'harden', site: 'a-base-that-is-gone' }];
      second!.us.orders = Array.from({ length: 20 }, () => ({ kind: 'talks' }));
      save['rules'] = { version: '1', tables: { 'not a name': 7, 'clock.afterTurns': 1e15 } };
    });
    const on = here();
    await shown(on.authority.playOlder({ text: file }, 3));
    const told = on.said.filter((said) => typeof said === 'string').join(' ');
    expect(told).toContain('"turns":"1, 2"');
    expect(told).toContain('not a name, clock.afterTurns');
    const save = JSON.parse(await on.authority.exportSave()) as Save;
    expect(save.turns[0]!.us!.orders).toEqual([]);
    expect(save.turns[1]!.us!.orders).toEqual([{ kind: 'talks' }]);
  });

  it('uses today’s scenario of that name if its own is missing, and says so', async () => {
    const file = edited('finished.save.json', (save) => (save['scenario'] = { id: 'oct-2023', hash: '0'.repeat(32) }));
    const on = here();
    await shown(on.authority.playOlder({ text: file }, 2));
    expect(on.said.filter((said) => typeof said === 'string').join(' ')).toContain(
      'session.todaysScenario {"id":"oct-2023"}',
    );
  });

  it('is shown even without a scenario of that name, but cannot be played on', async () => {
    const file = edited('finished.save.json', (save) => (save['scenario'] = { id: 'nowhere', hash: '0'.repeat(32) }));
    const on = here();
    expect(await opened(on, file)).toMatchObject({ scenario: 'nowhere', playable: false });
    await expect(on.authority.playOlder({ text: file }, 1)).rejects.toThrow('nowhere');
  });

  it('refuses a turn that does not exist', async () => {
    const on = here();
    for (const turn of [0, 11])
      await expect(on.authority.playOlder({ text: text('finished.save.json') }, turn)).rejects.toThrow(
        `"turn":${turn}`,
      );
  });
});

/** A game stored by an older edition. */
async function keptBefore(game = solo('us')) {
  const on = device();
  const { game: info } = await shown(on.authority.start(game));
  await on.authority.ready();
  await on.authority.seal(empty(1, { orders: [{ kind: 'talks' }] }));
  for (const key of [`save/${info.id}`, ...[0, 1, 2].map((place) => `copy/${info.id}/${place}`)]) {
    const record = on.kept.get(key);
    if (record) on.kept.set(key, record.replace(`"version":"${RULES_VERSION}"`, '"version":"1"'));
  }
  return { on: on.restart(), id: info.id, before: new Map(on.kept) };
}

describe('a game stored on this device by an older edition', () => {
  it('is shown instead of opened, and stays unchanged', async () => {
    const { on, id, before } = await keptBefore();
    const answer = await on.authority.resume(id);
    expect(answer).toMatchObject({ older: { stored: id, turns: [{ us: { orders: [{ kind: 'talks' }] } }] } });
    expect(on.kept).toEqual(before);
  });

  it('continues under today’s rules as a new game', async () => {
    const { on, id, before } = await keptBefore();
    for (const screen of [await shown(on.authority.playOlder({ stored: id }, 2)), await on.authority.goBack(id, 2)]) {
      expect(screen).toMatchObject({ phase: 'orders', view: { turn: 2 } });
      expect(screen.game.id).not.toBe(id);
    }
    for (const [key, value] of before) expect(on.kept.get(key)).toBe(value);
  });

  it('does not reveal the other side’s orders if unfinished', async () => {
    const alone = await keptBefore(solo('us'));
    const { older } = (await alone.on.authority.resume(alone.id)) as { older: OlderRecord };
    expect(older).toMatchObject({ withheld: ['iran'], turns: [{ iran: null }] });
    expect(older.options).not.toHaveProperty('theta');
    const two = await keptBefore(hotSeat);
    expect(await two.on.authority.resume(two.id)).toMatchObject({ older: { withheld: ['us', 'iran'] } });
  });
});
