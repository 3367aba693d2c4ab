import type { Side, Submission } from '../../../src/engine/model/index.ts';
import type { Save } from '../../../src/engine/record/index.ts';
import { snapshotPage, type PageSnapshot } from './message-capture.ts';
import { leaksIn, runsOf, secretsOf, secretsOfBoth } from './secrets.ts';
import type { Page } from './test.ts';

interface Look {
  readonly where: string;
  /** Turns resolved at that moment. */
  readonly resolved: number;
  /** The seat at the screen; null while it is handed over. */
  readonly seat: Side | null;
  readonly seen: PageSnapshot;
}

/** Samples the page while a game is played, and reports afterwards what it should not have contained. */
export class GameProbe {
  readonly looks: Look[] = [];
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async look(where: string, resolved: number, seat: Side | null): Promise<void> {
    this.looks.push({ where, resolved, seat, seen: await snapshotPage(this.page) });
  }

  /** `sealed`: each side's submission or draft after this many resolved turns. */
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
