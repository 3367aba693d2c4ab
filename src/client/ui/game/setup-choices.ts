import type { HiddenAim, Options } from '../../../engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../../../engine/model/index.ts';

/** Settings chosen before a game, besides scenario, length and order set. */
export type Setup = Omit<Options, 'length' | 'orderSet'>;

const { length: _length, orderSet: _orderSet, ...standard } = DEFAULT_OPTIONS;

/** The default settings. */
export const STANDARD: Setup = standard;
/** Settings for a class's first game: few orders a turn, so that six turns fit into an hour. */
export const FIRST_CLASS: Setup = { ...standard, maxOrders: 3, maxSignals: 1 };
/** Scenario, length and order set of a class's first game. */
export const FIRST_CLASS_GAME = { scenario: 'jan-2024', length: 'half', orders: 'basic' } as const;

type Rows = { readonly [K in Exclude<keyof Setup, 'hiddenAims'>]: readonly Setup[K][] };

/** Choices per setting, the default first. Texts: `setup.<setting>`, `setup.<setting>.<value>` and `….<value>.text`. */
export const SETUP_CHOICES: Rows = {
  theta: ['unknown', 'suppress', 'nothing', 'provoke'],
  hazard: [1, 0, 0.5, 2],
  tempo: [1, 0.5, 1.5],
  fog: ['normal', 'clear'],
  ending: ['drawn', 'nominal'],
  maxOrders: [0, 3, 5],
  maxSignals: [3, 2, 1],
};

/** Who may ask the adviser; `solo`: only someone who plays alone. Texts: `setup.adviser.<value>` and `….text`. */
export const ADVISER = ['solo', 'on', 'off'] as const;
/** Who may ask the adviser. */
export type Adviser = (typeof ADVISER)[number];

/** Text key of a setting's value. */
export const choiceKey = (setting: keyof Setup, value: Options[keyof Options]): string =>
  typeof value === 'object' ? `setup.${setting}.fixed` : `setup.${setting}.${String(value).replace('.', '_')}`;

/** True if two setups are equal. */
export const sameSetup = (a: Setup, b: Setup): boolean =>
  (Object.keys(a) as (keyof Setup)[]).every((key) => a[key] === b[key]);

/** Initial aims when the host starts to choose them. */
export const CHOSEN_AIMS: { readonly us: HiddenAim; readonly iran: HiddenAim } = { us: 'protect', iran: 'expel' };
