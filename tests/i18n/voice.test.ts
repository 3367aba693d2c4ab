import { describe, expect, it } from 'vitest';
import { catalogues } from '../../src/i18n/index.ts';
import { classroom } from '../../src/i18n/class-words.ts';
import { shippedScenario } from '../support/games.ts';

const MOST_WORDS = 25;
/** All texts but the titles of works by others, which are quoted as they are. */
const words = Object.entries({ ...catalogues.en, ...classroom.en }).filter(([key]) => !key.startsWith('reference.'));
const scenarios = ['dec-2019', 'oct-2023', 'jan-2024', 'tutorial'].flatMap((id) =>
  Object.entries(shippedScenario(id).texts.en ?? {}).map(([key, text]) => [`${id} ${key}`, text] as const),
);

/** Sentences end at a stop, a question mark, a colon or a line's end; a placeholder counts as one word. */
const sentences = (text: string): string[] => text.replace(/\{\{\w+\}\}/g, 'x').split(/(?<=[.?!:][”)]?)\s+|\n/);
const length = (sentence: string): number => sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;

/** Archaisms, jargon, one-sided words, or a second name for a glossary term. */
const BANNED = [
  /\b(?:whoever|anew|nought|upon|lest|heed\w*|somebody|to and fro|were it not for)\b/i,
  /\b(?:cadres?|standing (?:orders?|responses?)|stop[ -]for[ -]stop|facilitator|rogue|counterfactual|hot wash)\b/i,
  /\b(?:theatres?|directives?|heard of|axis|prox(?:y|ies)|terroris\w+|martyrs?|Arab street)\b/i,
  /\bAmericans? (?:bases?|strikes?|forces|presence|troops|threats?)\b/i,
];
const BRIEF = /^(?:order|signal|card|draft|err|error|orders\.seal|small|setup|aims|assess|top|save|seats|start)\./;

describe('the voice of the catalogue', () => {
  it(`has at most ${MOST_WORDS} words in a sentence`, () => {
    const long = words.flatMap(([key, text]) =>
      sentences(text).flatMap((s) => (length(s) > MOST_WORDS ? [`${key}, ${length(s)} words: ${s}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('has no archaic, one-sided or redundant word', () => {
    const plain = (text: string) => text.replace(/\{\{\w+\}\}/g, '');
    expect(words.filter(([, text]) => BANNED.some((word) => word.test(plain(text)))).map((x) => x.join(': '))).toEqual(
      [],
    );
  });

  it('writes no semicolon in cards, buttons, errors and tooltips, and per cent closed up', () => {
    expect(words.filter(([key, text]) => BRIEF.test(key) && text.includes(';')).map(([key]) => key)).toEqual([]);
    expect(words.filter(([, text]) => /[\d}] %/.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('has a first line of at most two lines for every order, and a tooltip of at most 12 words', () => {
    const first = words.filter(
      ([key]) => /^(?:order|signal)\.\w+(?:\.\w+)?\.text$/.test(key) && !/directive\./.test(key),
    );
    expect(first.length).toBeGreaterThan(40);
    expect(first.filter(([, text]) => text.length > 85).map(([key]) => key)).toEqual([]);
    const tips = words.filter(([key]) => key.startsWith('order.') && key.endsWith('.tip'));
    expect(tips.filter(([, text]) => sentences(text).some((s) => length(s) > 12)).map(([key]) => key)).toEqual([]);
    expect(first.map(([key]) => key.replace(/text$/, 'tip')).filter((key) => !(key in catalogues.en))).toEqual([]);
  });

  it('applies to the shipped scenarios too', () => {
    expect(scenarios.length).toBeGreaterThan(50);
    const long = scenarios.flatMap(([key, text]) =>
      sentences(text).flatMap((s) => (length(s) > MOST_WORDS ? [`${key}, ${length(s)} words: ${s}`] : [])),
    );
    expect(long).toEqual([]);
    expect(scenarios.filter(([, text]) => BANNED.some((word) => word.test(text))).map((x) => x.join(': '))).toEqual([]);
  });
});
