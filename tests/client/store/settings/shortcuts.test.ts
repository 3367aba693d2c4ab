import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, meanings } from '../../../../src/client/store/settings/shortcuts.ts';

const press = (key: string, code: string, shiftKey = false) => ({ key, code, shiftKey });

/** Characters that the keys 1 to 5 and Z type without Shift, by keyboard layout. */
const LAYOUTS = {
  english: ['12345', 'z'],
  french: ['&é"\'(', 'w'],
  czech: ['+ěščř', 'y'],
  slovak: ['+ľščť', 'y'],
  german: ['12345', 'y'],
  lithuanian: ['ąčęėį', 'z'],
  persian: ['۱۲۳۴۵', 'ظ'],
  arabic: ['١٢٣٤٥', 'ئ'],
  hebrew: ['12345', 'ז'],
  russian: ['12345', 'я'],
  bulgarian: ['12345', 'ю'],
  greek: ['12345', 'ζ'],
} as const;
const layout = fc.constantFrom(...(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]));
const THEATRES = { 1: 'iraq', 2: 'syria', 3: 'lebanon', 4: 'redsea', 5: 'gulf', '+': 'in', '-': 'out' };
const STEPS = { z: 'undo', y: 'redo' };

describe('a shortcut', () => {
  it('by digit works on every keyboard, with and without Shift', () => {
    fc.assert(
      fc.property(layout, fc.integer({ min: 1, max: 5 }), (name, n) => {
        const written = LAYOUTS[name][0].charAt(n - 1);
        const wanted = THEATRES[n as 1];
        expect(actionOf(press(written, `Digit${n}`), THEATRES)).toBe(wanted);
        expect(actionOf(press(String(n), `Digit${n}`, true), THEATRES)).toBe(wanted);
        expect(actionOf(press(String(n), `Numpad${n}`), THEATRES)).toBe(wanted);
      }),
    );
  });

  it('by letter uses the Latin letter, or the key’s position on other layouts', () => {
    for (const [, z] of Object.values(LAYOUTS)) {
      const latin = /[a-z]/.test(z);
      expect(actionOf(press(z, 'KeyZ'), STEPS)).toBe(latin ? STEPS[z as 'z'] : 'undo');
    }
    expect(actionOf(press('z', 'KeyY'), STEPS)).toBe('undo');
    expect(actionOf(press('Я', 'KeyZ', true), STEPS)).toBe('undo');
  });

  it('by sign uses the sign, even if it shares a key with a digit', () => {
    expect(actionOf(press('+', 'Digit3', true), THEATRES)).toBe('in'); // Hungarian
    expect(actionOf(press('-', 'Digit6'), THEATRES)).toBe('out'); // French
    expect(actionOf(press('٭', 'NumpadAdd'), THEATRES)).toBe('in');
  });

  it('is ignored during text composition and for keys that write nothing', () => {
    expect(meanings(press('Process', 'Digit1'))).toEqual([]);
    expect(actionOf(press('End', 'Numpad1'), THEATRES)).toBeUndefined();
    expect(actionOf(press('F1', 'F1'), THEATRES)).toBeUndefined();
    expect(actionOf(press('Dead', 'Digit2'), THEATRES)).toBe('syria');
  });

  it('never throws, for any key event', () => {
    const known = [...Object.values(THEATRES), undefined];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.boolean(), (key, code, shift) => {
        expect(known).toContain(actionOf(press(key, code, shift), THEATRES));
      }),
    );
  });
});
