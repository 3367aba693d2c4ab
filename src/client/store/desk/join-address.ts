/** `http://192.168.1.23:8484` as people type it: `192.168.1.23:8484`. Hosted classes keep their `https://`. */
export const addressOf = (origin: string): string => origin.replace(/^http:\/\//, '');

/**
 * What a code to scan holds. In capitals, which need fewer modules; hosts and `/j/` are read in either case. A code may
 * be missing: then the test page.
 */
export const joinUrlOf = (origin: string, code: string): string =>
  `${origin}/${code === '' ? 'test' : `j/${code}`}`.toUpperCase();
