import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lab } from '../support/lab.ts';

const SHARED = ['scenario', 'options', 'seed', 'games', 'budget'] as const;

/** Arguments that each command needs, and the shared options it accepts. */
const COMMANDS: Readonly<Record<string, readonly [needs: readonly string[], reads: readonly string[]]>> = {
  validate: [['x.json'], []],
  replay: [['x.json'], []],
  whatif: [['x.json', '--turn', '1', '--side', 'us', '--orders', 'x.json'], []],
  results: [[], []],
  backtest: [[], ['scenario', 'options', 'seed']],
  bench: [[], ['scenario', 'options', 'seed', 'budget']],
  sensitivity: [[], ['scenario', 'seed', 'games']],
  balance: [[], ['scenario', 'options', 'seed', 'games']],
  audit: [[], ['scenario', 'seed', 'games']],
  exploits: [[], ['scenario', 'seed', 'games']],
  phenomena: [[], ['scenario', 'seed', 'games', 'budget']],
  prediction: [[], ['scenario', 'seed', 'games']],
  governments: [[], ['scenario', 'seed', 'games', 'budget']],
  deterrence: [[], ['scenario', 'options', 'seed', 'games']],
  characters: [[], SHARED],
  tournament: [['--policies', 'hold'], SHARED],
  decisions: [['--side', 'us'], SHARED],
  play: [['--us', 'hold', '--iran', 'hold'], SHARED],
  referee: [['--external', 'us', '--opponent', 'hold'], SHARED],
};

const unread = Object.entries(COMMANDS).flatMap(([command, [needs, reads]]) =>
  SHARED.filter((name) => !reads.includes(name)).map((name) => ({ command, needs, name })),
);

describe('an option on the command line', () => {
  it.each(unread)('that “$command” does not accept is refused: --$name', async ({ command, needs, name }) => {
    const { code, out, err } = await lab(command, ...needs, `--${name}`, '1');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`“${command}” has no option --${name}.`);
  });

  it('given twice is refused, whatever its values and position', async () => {
    const values = fc.tuple(fc.constantFrom('hold', '1', 'x'), fc.constantFrom('hold', '2', '-'));
    const given = Object.entries(COMMANDS).flatMap(([command, [needs, reads]]) => {
      const own = needs.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
      return [...reads, ...own].map((name) => ({ command, needs, name }));
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...given),
        values,
        fc.boolean(),
        async ({ command, needs, name }, [a, b], eq) => {
          const once = eq ? [`--${name}=${a}`] : [`--${name}`, a];
          const { code, out, err } = await lab(command, ...once, ...needs, `--${name}`, b);
          expect({ code, out }).toEqual({ code: 2, out: '' });
          expect(err).toContain(`--${name} is given twice.`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [['balance', '--lenght', 'half'], 'Is --length meant?'],
    [['valdate', 'x.json'], 'Is “validate” meant?'],
    [['play', '-u', 'hold'], '“play” has no option -u.'],
    [['play', '--us', '--iran', 'hold'], '--us needs a value.'],
    [['play', '--us=', '--iran', 'hold'], '--us needs a value.'],
    [['play', '--us', 'hold', '--iran'], '--iran needs a value.'],
    [['results', '--json', '--json'], '--json is given twice.'],
    [['results', '--write=no'], '--write takes no value.'],
    [['play', '--us', 'hold', '--iran', 'hold', '--seed', 's'.repeat(300)], '--seed takes up to 180 characters'],
    [['play', '--us', 'hold', '--iran', 'hold', '--audit', 'some'], '--audit takes none, sample, full, not “some”.'],
    [['balance', '--theta', 'true'], '--theta takes unknown, suppress, nothing, provoke, not “true”.'],
    [['whatif', 'x.json', '--side', 'uk', '--turn', '1', '--orders', 'x'], 'needs --side us or --side iran.'],
    [['tournament', '--policies', 'hold', '--us', 'hold', '--iran', 'hold'], '--policies names nobody'],
    [['validate'], '“validate” needs at least one file.'],
    [['replay', 'a', 'b'], '“replay” needs one file, not 2.'],
  ])('with an invalid value is refused, with the allowed ones: %j', async (words, sentence) => {
    const { code, out, err } = await lab(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });
});
