/** The address of a page on the web as typed, without what comes after its path; null: it is none. */
export function pageAddress(typed: string): string | null {
  const text = typed.trim();
  try {
    const { protocol, host, origin, pathname } = new URL(
      /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`,
    );
    const isPage = (protocol === 'https:' || protocol === 'http:') && host !== '' && !/\s/.test(text);
    return isPage ? origin + pathname : null;
  } catch {
    return null;
  }
}
