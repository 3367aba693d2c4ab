import { describe, expect, it } from 'vitest';
import { themeOf } from '../../../../src/client/store/app-state.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../../../src/client/store/settings/settings.ts';

const themeFrom = (kept: string | null, prefersDark: boolean) =>
  themeOf({ settings: parseSettings(kept), prefersDark });

describe('the theme', () => {
  it('is dark on a new device, whatever the system prefers', () => {
    expect(themeFrom(null, false)).toBe('dark');
    expect(themeFrom(null, true)).toBe('dark');
  });

  it('is light by choice, and follows the device by choice', () => {
    expect(themeFrom('{"theme":"light"}', true)).toBe('light');
    expect(themeFrom('{"theme":"device"}', false)).toBe('light');
    expect(themeFrom('{"theme":"device"}', true)).toBe('dark');
  });

  it('becomes dark where an earlier version kept its default, and stays where it was chosen', () => {
    expect(themeFrom('{"theme":"system","text":"large"}', false)).toBe('dark');
    expect(parseSettings('{"theme":"system","text":"large"}').text).toBe('large');
    expect(themeFrom('{"theme":"light"}', false)).toBe('light');
  });

  it('is the default where the stored text is damaged', () => {
    for (const text of ['', '{', '[]', '"dark"', '{"theme":7}']) expect(parseSettings(text)).toEqual(DEFAULT_SETTINGS);
  });
});
