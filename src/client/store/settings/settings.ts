/** Settings of this device. */
export interface Settings {
  /** Dark unless chosen otherwise; `device` follows the system. */
  readonly theme: 'dark' | 'light' | 'device';
  readonly text: 'normal' | 'large' | 'huge' | 'double';
  readonly motion: 'system' | 'reduced' | 'full';
  /**
   * Colours of the sides and of casualties: `contrast` is stronger and safe for all colour blindness, `grey` has no
   * colours.
   */
  readonly palette: 'standard' | 'contrast' | 'grey';
  readonly sound: 'off' | 'on';
  /** Offers the adviser in games that allow it. */
  readonly adviser: 'off' | 'on';
  /** How long a sealed turn can be taken back. */
  readonly takeBack: 'three' | 'ten' | 'none';
  /** The four seconds as a game opens, and the page as it ends. */
  readonly opening: 'on' | 'off';
}

/** The same in ms. */
export const TAKE_BACK: Readonly<Record<Settings['takeBack'], number>> = { three: 3000, ten: 10_000, none: 0 };

/** Settings of a new device. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'dark',
  text: 'normal',
  motion: 'system',
  palette: 'standard',
  sound: 'off',
  adviser: 'off',
  takeBack: 'three',
  opening: 'on',
};

const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  // earlier versions kept 'system' for everybody who had chosen nothing: it is no choice, so it becomes dark
  theme: ['dark', 'light', 'device'],
  text: ['normal', 'large', 'huge', 'double'],
  motion: ['system', 'reduced', 'full'],
  palette: ['standard', 'contrast', 'grey'],
  sound: ['off', 'on'],
  adviser: ['off', 'on'],
  takeBack: ['three', 'ten', 'none'],
  opening: ['on', 'off'],
};

/** Parses stored settings; invalid values become defaults. */
export function parseSettings(text: string | null): Settings {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    return DEFAULT_SETTINGS;
  }
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const one = <K extends keyof Settings>(key: K): Settings[K] =>
    CHOICES[key].find((choice) => choice === from[key]) ?? DEFAULT_SETTINGS[key];
  return {
    theme: one('theme'),
    text: one('text'),
    motion: one('motion'),
    palette: one('palette'),
    sound: one('sound'),
    adviser: one('adviser'),
    takeBack: one('takeBack'),
    opening: one('opening'),
  };
}

/** All choices per setting, in display order. */
export const settingChoices = CHOICES;
