import { describe, expect, it } from 'vitest';
import {
  eventDetail,
  eventTitle,
  errorLine,
  modifierName,
  modifierValue,
  orderLine,
} from '../../../../src/client/store/format/format-text.ts';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { plainName } from '../../../../src/client/app/word-book.ts';
import type { SeatEvent } from '../../../../src/engine/model/index.ts';

const book = openWords();
await book.all();
const w = book.words;
book.setTexts({ 'site.tower-22': 'Tower 22', 'event.rafah-news': 'Tanks enter Rafah.' });

const event = (kind: string, data: SeatEvent['data'], more: Partial<SeatEvent> = {}): SeatEvent => ({
  kind,
  turn: 1,
  watch: 3,
  theatre: null,
  clause: '§7 attack',
  data,
  ...more,
});

describe('sentences', () => {
  it('state what an attack did', () => {
    const data = { site: 'tower-22', weapon: 'drone', group: 'houthi', killed: 3, wounded: 40 };
    expect(eventTitle(w, event('attack', { ...data, result: 'killed' }))).toBe(
      'A drone hits Tower 22. Americans killed: 3, wounded: 40.',
    );
    expect(eventTitle(w, event('attack', { ...data, killed: 1, result: 'killed' }))).toContain(
      'killed: 1, wounded: 40',
    );
    expect(eventDetail(w, event('attack', data, { theatre: 'syria' }))).toBe('Syria · By the Houthis');
  });

  it('say what a group answered: at hold it is only asked to avoid deaths', () => {
    const asked = { group: 'kh', avoid: true };
    expect(eventTitle(w, event('refuses', { ...asked, directive: 'hold' }))).toBe(
      'Kata’ib Hezbollah refuses to avoid deaths. It carries on as before.',
    );
    expect(eventTitle(w, event('obeys', { ...asked, directive: 'ease' }))).toBe('Kata’ib Hezbollah agrees to reduce.');
  });

  it('make the verb agree with the name of a group', () => {
    const asked = { avoid: false, directive: 'halt' };
    expect(eventTitle(w, event('obeys', { ...asked, group: 'houthi' }))).toBe('The Houthis agree to stop.');
    expect(eventTitle(w, event('obeys', { ...asked, group: 'kh' }))).toBe('Kata’ib Hezbollah agrees to stop.');
    expect(eventTitle(w, event('defies', { group: 'factions' }))).toBe('The smaller Iraqi groups break off restraint.');
  });

  it('name the side that speaks as its place in the sentence asks', () => {
    expect(eventTitle(w, event('denounce', { maker: 'us' }))).toBe('The United States condemns the other side’s act.');
    const crossed = { maker: 'us', condition: 'death' };
    expect(eventTitle(w, event('lineCrossed', crossed))).toMatch(/^A red line of the United States is crossed: /);
  });

  it('say a place once, though it is called as its area is', () => {
    book.setTexts({
      'site.tower-22': 'Tower 22',
      'event.rafah-news': 'Tanks enter Rafah.',
      'station.red-sea': 'Red Sea',
    });
    expect(eventDetail(w, event('arrival', { unit: 'x', at: 'red-sea' }, { theatre: 'redsea' }))).toBe('Red Sea');
  });

  it('say in which country a site is, though its area is called otherwise', () => {
    book.setTexts({
      'site.tower-22': 'Tower 22',
      'site.tower-22.country': 'Jordan',
      'event.rafah-news': 'Tanks enter Rafah.',
    });
    const data = { site: 'tower-22', weapon: 'drone', group: 'kh', killed: 3, wounded: 40, result: 'killed' };
    expect(eventDetail(w, event('attack', data, { theatre: 'syria' }))).toBe('Jordan · By Kata’ib Hezbollah');
  });

  it('name no area that the sentence has named, and none for news, which may be from elsewhere', () => {
    expect(eventDetail(w, event('warReport', {}, { theatre: 'iraq' }))).toBe('Iraq');
    expect(eventDetail(w, event('warReport', { theatre: 'iraq' }, { theatre: 'iraq' }))).toBe('');
    expect(eventDetail(w, event('world', { id: 'rafah-news', effect: 'news' }, { theatre: 'gulf' }))).toBe('');
    expect(eventDetail(w, event('airliner', { killed: 176 }, { theatre: 'gulf' }))).toBe('Near Tehran, Iran');
  });

  it('round a sum like its terms, so that they add up', () => {
    const data = { side: 'us', people: -0.6, region: 0.63, position: 0, promises: 0, home: 0 };
    expect(eventDetail(w, event('points', data))).toContain('People −0.6, region 0.63');
  });

  it('name no group where none is known', () => {
    const data = { site: 'tower-22', weapon: 'rocket', group: null, result: 'intercepted' };
    expect(eventDetail(w, event('attack', data))).toBe('No group named');
  });

  it('take the words of a dated event from its scenario', () => {
    expect(eventTitle(w, event('world', { id: 'rafah-news', effect: 'news' }))).toBe('Tanks enter Rafah.');
    expect(eventTitle(w, event('world', { id: 'unknown', effect: 'news' }))).toBe('News.');
  });

  it('name the makers of red lines', () => {
    const data = { from: 'us', condition: 'killed', reply: 'strong', turns: 2 };
    expect(eventTitle(w, event('redline', data))).toBe(
      'The United States draws a red line: “If an American is killed, we will answer with a strong strike.”',
    );
  });

  it('read an order in a line', () => {
    expect(orderLine(w, { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'tower-22' })).toBe(
      'Strike Tower 22, limited',
    );
    expect(orderLine(w, { kind: 'directive', to: 'iraq', directive: 'halt', avoid: true })).toBe(
      'Every group in Iraq: stop, avoid deaths',
    );
    expect(orderLine(w, { kind: 'cadre', n: 0, to: 'home' })).toBe('Team 1 goes home');
  });

  it('name the conflicting order', () => {
    expect(errorLine(w, { code: 'conflict', params: { with: '/orders/1' } })).toBe('Conflicts with order 2.');
  });

  it('write terms with their sign, and mark unknown ones', () => {
    expect(modifierValue(w, { key: 'airDefence', op: '+', value: -10 }, false)).toBe('−10');
    expect(modifierValue(w, { key: 'city', op: '×', value: 2 }, false)).toBe('× 2');
    expect(modifierValue(w, { key: 'undisclosed', op: '=', value: 0 }, false)).toBe('not known');
    expect(modifierName(w, 'defence3')).toBe('Air defence, level 3');
  });

  it('use the grammatical form of a name that the sentence needs', () => {
    expect(w('ev.clergy')).toContain('Najaf');
    expect(orderLine(w, { kind: 'visit', group: 'houthi' })).toBe('Commander visits the Houthis');
    expect(orderLine(w, { kind: 'visit', group: 'all' })).toBe('Commander meets the groups of Iraq and Syria');
    expect(orderLine(w, { kind: 'strike', site: 'x', scale: 'strong', aim: 'fighters' })).toBe('Strike x, strong');
  });

  it('fall back to plain words for missing keys', () => {
    expect(eventTitle(w, event('someNewThing', {}))).toBe('Some new thing');
    expect(plainName('ev.strikeFailed')).toBe('Strike failed');
  });

  it('treat scenario texts as plain text', () => {
    book.setTexts({ 'site.trap': '$t(app.name) {{app.name}}' });
    expect(w('site.trap')).toContain('$t(app.name)');
    book.setTexts({});
    expect(w.has('site.trap')).toBe(false);
  });
});
