import type { Page } from './test.ts';

/** Text spacing that every page must support (WCAG 1.4.12), as a reader's style sheet sets it. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Switches the spacing on or off. */
export const spaceText = (page: Page, on: boolean): Promise<void> =>
  page.evaluate(
    async ([css, wanted]) => {
      const sheet = new CSSStyleSheet(); // a style element would violate the content security policy
      sheet.replaceSync(css);
      document.adoptedStyleSheets = wanted ? [sheet] : [];
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    },
    [SPACING, on] as const,
  );
