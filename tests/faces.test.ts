import { describe, expect, it } from 'vitest';
import * as ai from '../src/ai/index.ts';
import * as engine from '../src/engine/index.ts';
import * as record from '../src/engine/record/index.ts';
import * as scenario from '../src/scenario/index.ts';

/** The public interface for programs outside the project: add names, never remove one. */
const CONTRACT = {
  engine: [
    'DEFAULT_OPTIONS',
    'TABLES',
    'checkSubmission',
    'checkWhite',
    'eventsFor',
    'legalOrders',
    'legalSignals',
    'outcome',
    'resolveTurn',
    'setup',
    'tablesFor',
    'view',
    'QUIET',
    'RULES_VERSION',
    'SAVE_FORMAT',
    'advance',
    'begin',
    'canonical',
    'hashJson',
    'hashOpening',
    'hashText',
    'hashTurn',
    'lawful',
    'playAgain',
    'recordIn',
    'recordOf',
    'replay',
    'scenarioHash',
    'sizeOf',
    'stateBefore',
    'statesOf',
    'toSave',
  ],
  scenario: [
    'MAX_BYTES',
    'checkOptions',
    'checkOverrides',
    'decodeText',
    'loadScenario',
    'parseSave',
    'readJson',
    'readScenario',
    'readSubmission',
    'scenarioJsonSchema',
    'tablesOfToday',
  ],
  ai: [
    'ACTS',
    'CHARACTERS',
    'HIDDEN',
    'IRAN_DOCTRINES',
    'LEVELS',
    'POLICIES',
    'US_DOCTRINES',
    'adviseInSteps',
    'charactersOf',
    'doctrineNames',
    'finished',
    'followWith',
    'historicalPolicy',
    'isPolicy',
    'nothingNew',
    'policyFor',
    'policyNames',
    'thinkerFor',
  ],
};

const names = (face: object): string[] => Object.keys(face).toSorted();

describe('the face of a package', () => {
  it.each([
    ['engine', engine],
    ['scenario', scenario],
    ['ai', ai],
  ] as const)('%s has the names that programs outside rely on', (name, face) => {
    expect(names(face)).toEqual(CONTRACT[name].toSorted());
  });

  it('of the engine has all that the record has', () => {
    expect(names(engine)).toEqual(expect.arrayContaining(names(record)));
  });
});
