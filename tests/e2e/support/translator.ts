import type { Page } from './test.ts';

/**
 * Imitates the browsers' page translators: they wrap or replace every text node, also new ones, in one step or two. The
 * words stay the same, so that tests can read the page. Call before the page is opened.
 */
export async function imitateTranslator(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const skipped = new Set(['SCRIPT', 'STYLE', 'TEXTAREA', 'FONT']);
    const put: ((text: Text, font: HTMLElement) => void)[] = [
      (text, font) => text.parentNode!.replaceChild(font, text),
      (text, font) => {
        text.parentNode!.insertBefore(font, text);
        text.parentNode!.removeChild(text);
      },
      (text, font) => {
        const [parent, next] = [text.parentNode!, text.nextSibling];
        parent.removeChild(text);
        parent.insertBefore(font, next);
      },
      (text, font) => {
        text.parentNode!.insertBefore(font, text);
        font.firstChild!.replaceChild(text, font.firstChild!.firstChild!);
      },
    ];
    let count = 0;
    const isWanted = (text: Text): boolean =>
      /\p{L}/u.test(text.data) && !text.parentElement?.closest('[translate=no], script, style, textarea, font');
    function translateIn(root: Node): void {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let node = walk.nextNode(); node; node = walk.nextNode())
        if (isWanted(node as Text)) found.push(node as Text);
      for (const text of found) {
        const font = document.createElement('font');
        font.appendChild(document.createElement('font')).textContent = text.data;
        put[count++ % put.length]!(text, font);
      }
    }
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.lang = 'fa';
      translateIn(document.body);
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (!skipped.has(node.nodeName) && node.isConnected)
              translateIn(node.nodeType === Node.TEXT_NODE ? node.parentNode! : node);
      }).observe(document.body, { subtree: true, childList: true });
    });
  });
}
