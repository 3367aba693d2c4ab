import { expect, test } from './support/test.ts';

/** A session that hangs when asked to unpack a link. */
const STUCK = `onmessage = ({ data: { id, path } }) => {
  if (path?.[0] === 'unpack') for (;;);
  postMessage({ id, type: 'RAW', value: path?.[0] === 'list' ? [] : undefined });
};`;

test('a link that hangs is stopped and dropped, and the page works on', async ({ page }) => {
  await page.route('**/assets/session.worker-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: STUCK }),
  );
  await page.goto('./#afl1=3.abc');
  await expect(page.getByText('The game did not answer and was stopped.')).toBeVisible({ timeout: 40_000 });
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
