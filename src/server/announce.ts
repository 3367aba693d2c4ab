import { renderUnicodeCompact } from 'uqr';
import { catalogues } from '../i18n/index.ts';
import type { ServerReach } from '../protocol/room-host.ts';

const words = catalogues.en as Readonly<Record<string, string>>;

/** A sentence of the catalogue with its placeholders filled. */
export const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
  (words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));

/** What the terminal shows once a server listens: for the instructor at this computer, who opens the first page. */
export function announcement(given: {
  readonly reach: Omit<ServerReach, 'came'>;
  readonly port: number;
  readonly hostToken: string | null;
  readonly platform: NodeJS.Platform;
}): readonly string[] {
  const { reach, port, hostToken, platform } = given;
  const origin = reach.chosen?.origin ?? `http://127.0.0.1:${port}`;
  const fragment = hostToken === null ? '' : `#${hostToken}`;
  return [
    '',
    say('server.ready'),
    '',
    `    http://127.0.0.1:${port}/host${fragment}`,
    '',
    ...(reach.chosen
      ? [
          say('server.others'),
          '',
          `    ${origin}/`,
          '',
          ...renderUnicodeCompact(`${origin}/J`.toUpperCase(), { border: 2 })
            .split('\n')
            .map((line) => `    ${line}`),
        ]
      : [say('server.noNetwork')]),
    ...(reach.others.length > 0
      ? ['', say('server.otherAddresses'), ...reach.others.map(({ origin: other }) => `    ${other}/`)]
      : []),
    '',
    ...(platform === 'win32' ? [say('server.firewall', { port })] : []),
    ...(reach.awake ? [] : [say(`server.awake.${platform === 'darwin' || platform === 'win32' ? platform : 'linux'}`)]),
    say('server.stop'),
    '',
  ];
}
