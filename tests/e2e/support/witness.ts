import type { Side, Submission } from '../../../src/engine/model/index.ts';
import type { Save } from '../../../src/engine/record/index.ts';
import { lookAround, type Seen } from './overhear.ts';
import { leaksIn, runsOf, secretsOf, secretsOfBoth } from './secrets.ts';
import type { Page } from './test.ts';

interface Look {
  readonly where: string;
  /** Turns resolved by then. */
  readonly resolved: number;
  /** Who looks; null while the screen is handed over. */
  readonly seat: Side | null;
  readonly seen: Seen;
}

/** Looks at a page again and again while a game is played, and tells afterwards what it should not have seen. */
export class Witness {
  readonly looks: Look[] = [];
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async look(where: string, resolved: number, seat: Side | null): Promise<void> {
    this.looks.push({ where, resolved, seat, seen: await lookAround(this.page) });
  }

  /** `sealed`: what each side had sealed or drafted in the turn after so many. */
  leaks(save: Save, sealed: (resolved: number, side: Side) => Submission | null): string[] {
    const runs = runsOf(save);
    return this.looks.flatMap(({ where, resolved, seat, seen }) => {
      const run = runs[resolved]!;
      const now = (side: Side) => [sealed(resolved, side)];
      const secrets =
        seat === null
          ? secretsOfBoth(run, [...now('us'), ...now('iran')])
          : secretsOf(run, seat, now(seat === 'us' ? 'iran' : 'us'));
      return leaksIn(seen, secrets).map((leak) => `${where}: ${leak}`);
    });
  }
}
