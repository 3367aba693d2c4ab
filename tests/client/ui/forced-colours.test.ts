import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Rule {
  readonly where: string;
  readonly body: string;
}

const sheets = globSync('src/client/**/*.css').toSorted();

/** Every rule of every style sheet, `@media` blocks included. */
const rules: readonly Rule[] = sheets.flatMap((file) => {
  const text = readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    where: `${file}: ${selector!.trim().replaceAll(/\s+/g, ' ')}`,
    body: body!,
  }));
});

/** Carries no information: hover, backdrops, temporary placeholders. */
const DECORATION = /:hover|::backdrop|\.dropHint|\.moreLater/;
const meant = rules.filter(({ where }) => !DECORATION.test(where));
const found = (pattern: RegExp): string[] =>
  meant.filter(({ body }) => pattern.test(body) && !body.includes('forced-color-adjust: none')).map((x) => x.where);

// Forced colours drop gradients, shadows and mixed colours; plain tokens remain.
describe('with forced colours', () => {
  it('every style sheet is checked', () => {
    expect(sheets.length).toBeGreaterThan(40);
    expect(meant.length).toBeGreaterThan(1000);
  });

  it('no meaningful hatching, mixed colour or coloured shadow is lost', () => {
    expect(found(/background[^;]*(?:gradient|color-mix)\(/)).toEqual([]);
    expect(found(/box-shadow:(?!\s*(?:none|var\(--e-\d\)))/)).toEqual([]);
  });

  it('text on a coloured background has no second background', () => {
    const ground = /background: var\(--(?!panel|sea|land|us-fill|ir-fill|rule)[a-z0-9-]+\)/;
    const words = meant.filter(({ body }) => ground.test(body) && /(?:^|\s)color:/.test(body));
    const covered = words.filter(({ body }) => !body.includes('forced-color-adjust: none'));
    expect(covered.map((x) => x.where)).toEqual([]);
  });

  it('no invisible border becomes visible, as the keyword transparent would', () => {
    const borders = rules.filter(({ body }) => /border[a-z-]*:[^;]*solid transparent/.test(body));
    expect(borders.map((x) => x.where)).toEqual([]);
  });

  it('every colour token is a system colour', () => {
    const text = readFileSync('src/client/app/global.css', 'utf8');
    const forced = /forced-colors: active\) \{\s*:root \{([^}]*)\}/.exec(text)![1]!;
    const values = [...forced.matchAll(/--[a-z0-9-]+: (\w+) !important;/g)].map((x) => x[1]);
    expect(values.length).toBeGreaterThan(20);
    const system = ['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'HighlightText'];
    expect(values.filter((x) => !system.includes(x!))).toEqual([]);
  });
});
