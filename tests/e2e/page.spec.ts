import { expect, test } from '@playwright/test';

test('the built page opens without an error or a breach of the content policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto('./');
  await expect(page).toHaveTitle(/A Fine Line/);
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(complaints).toEqual([]);
});

test('nothing on the page is fetched from another host', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const local = [baseURL!, 'blob:', 'data:'].some((start) => request.url().startsWith(start));
    if (!local) elsewhere.push(request.url());
  });
  await page.goto('./', { waitUntil: 'networkidle' });
  expect(elsewhere).toEqual([]);
});
