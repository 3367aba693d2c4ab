import type { HiddenAim, Options } from '../../../engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../../../engine/model/index.ts';

/** What whoever sets up a game decides before it, beside scenario, length and set of orders. */
export type Setup = Omit<Options, 'length' | 'orderSet'>;

const { length: _length, orderSet: _orderSet, ...standard } = DEFAULT_OPTIONS;

export const STANDARD: Setup = standard;
/** A class that plays for the first time: little to order at once, so that six turns fit into an hour. */
export const FIRST_CLASS: Setup = { ...standard, maxOrders: 3, maxSignals: 1 };
/** Scenario, length and orders of a first class. */
export const FIRST_CLASS_GAME = { scenario: 'jan-2024', length: 'half', orders: 'basic' } as const;

type Rows = { readonly [K in Exclude<keyof Setup, 'hiddenAims'>]: readonly Setup[K][] };

/** Choices by setting, the usual one first. Words: `setup.<setting>`, `setup.<setting>.<value>` and `….<value>.text`. */
export const SETUP_CHOICES: Rows = {
  theta: ['unknown', 'suppress', 'nothing', 'provoke'],
  hazard: [1, 0, 0.5, 2],
  tempo: [1, 0.5, 1.5],
  fog: ['normal', 'clear'],
  ending: ['drawn', 'nominal'],
  maxOrders: [0, 3, 5],
  maxSignals: [3, 2, 1],
};

/** Who may ask the adviser: `solo` leaves it to who plays alone. Words: `setup.adviser.<value>` and `….text`. */
export const ADVISER = ['solo', 'on', 'off'] as const;
export type Adviser = (typeof ADVISER)[number];

/** Which choice a value is among the words. */
export const choiceKey = (setting: keyof Setup, value: Options[keyof Options]): string =>
  typeof value === 'object' ? `setup.${setting}.fixed` : `setup.${setting}.${String(value).replace('.', '_')}`;

export const sameSetup = (a: Setup, b: Setup): boolean =>
  (Object.keys(a) as (keyof Setup)[]).every((key) => a[key] === b[key]);

/** Both sides' aims when they are to be chosen, before anybody chose. */
export const CHOSEN_AIMS: { readonly us: HiddenAim; readonly iran: HiddenAim } = { us: 'protect', iran: 'expel' };
