import { describe, expect, it } from 'vitest';
import { recordLinks } from '../../../../src/client/transport/net/record-links.ts';
import { unpackLink } from '../../../../src/client/transport/unpack-link.ts';
import { pageAddress } from '../../../../src/client/store/desk/page-address.ts';
import type { TableRecord } from '../../../../src/protocol/room-parts.ts';
import type { Actor } from '../../../../src/session/room/index.ts';
import { partFor } from '../../../../src/session/room/index.ts';
import type { Library } from '../../../../src/session/library.ts';
import { shippedScenario } from '../../../support/games.ts';
import { type Class, DESK, dealtClass, sealTable, WALL } from '../../../support/room.ts';

const SHIPS: Library = {
  get: (id) => Promise.resolve(id === 'jan-2024' ? shippedScenario('jan-2024') : null),
  edition: () => Promise.resolve(null),
};
const NONE: Library = { get: () => Promise.resolve(null), edition: () => Promise.resolve(null) };
const PAGE = 'https://play.example/game/';

/** A class of two tables with a turn each, in which people talked, wished and gave forecasts. */
function played(): Class {
  const lesson = dealtClass(20, { tables: 2 });
  const state = lesson.holder('A', 'us', 'state');
  lesson.ok(state, { kind: 'say', to: 'team', text: 'canary of talk' });
  lesson.ok(state, { kind: 'wish', wish: 'notUs' });
  lesson.ok(state, { kind: 'forecast', forecast: { killed: 37 } });
  for (const table of ['A', 'B']) sealTable(lesson, table);
  lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'hotwash' });
  lesson.ok(state, { kind: 'feel', feelings: ['sad'], sentence: 'canary of a feeling', to: 'class' });
  return lesson;
}
const recordsOf = (lesson: Class, who: Actor = DESK) => partFor(lesson.room(), who, 'records');

describe('links to the debrief of a class’s tables', () => {
  it('are not to be had before everything is shown, by nobody', () => {
    const lesson = played();
    const people = Object.keys(lesson.room().people).map((person) => ({ person }));
    for (const who of [DESK, WALL, ...people]) expect(recordsOf(lesson, who)).toMatchObject({ code: 'notOpenYet' });
  });

  it('hold a record each, which opens with the debrief, and neither names nor talk nor feelings', async () => {
    const lesson = played();
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'story' });
    const made = await recordLinks(recordsOf(lesson) as readonly TableRecord[], PAGE, SHIPS);
    expect(made.map(({ table }) => table)).toEqual(['A', 'B']);
    for (const { table, link } of made) {
      if (!('url' in link)) throw new Error('no link');
      expect(link.url.startsWith(`${PAGE}#afl1=`)).toBe(true);
      expect(link.url.length).toBeLessThan(3000);
      const read = await unpackLink(link.url);
      const text = 'text' in read ? read.text : '';
      expect(JSON.parse(text)).toMatchObject({ notes: { table, opens: 'debrief' }, scenario: { id: 'jan-2024' } });
      expect(text).not.toMatch(/canary|sad|notUs/);
      for (const { name, id } of Object.values(lesson.room().people)) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(`"${id}"`);
      }
    }
  });

  it('are too long where the scenario does not ship: then a file is offered', async () => {
    const lesson = played();
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'story' });
    const [one] = await recordLinks(recordsOf(lesson) as readonly TableRecord[], PAGE, NONE);
    expect('tooLong' in one!.link && one!.link.tooLong).toBeGreaterThan(8000);
  });

  it.each([
    ['https://play.example/game/', 'https://play.example/game/'],
    [' play.example ', 'https://play.example/'],
    ['http://play.example/a/index.html?x=1#afl1=3.abc', 'http://play.example/a/index.html'],
    ['', null],
    ['not a page', null],
    ['javascript:alert(1)', null],
    ['ftp://play.example', null],
  ])('lead to the page at “%s”', (typed, address) => expect(pageAddress(typed)).toBe(address));
});
