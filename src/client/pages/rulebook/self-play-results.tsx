import { PRECEDING_EVENTS, type StoredMatch } from '../../../analysis/self-play-stats.ts';
import type { Side } from '../../../engine/model/index.ts';
import { tablesFor } from '../../../engine/tables/index.ts';
import { plainDate } from '../../store/format/dates.ts';
import { figure, percent } from '../../store/format/numbers.ts';
import { paragraph, type Words } from '../../store/format/words.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useStaticResult } from '../../ui/use-static-result.ts';
import { useWords } from '../../hooks/use-words.ts';
import book from './rulebook.module.css';
import { endsWith, mostUsed, perGame, struckAfter, ThirdsTable, toldShares } from './thirds-table.tsx';
import css from './strength-results.module.css';

const FILES = import.meta.glob<StoredMatch>('../../../analysis/results/strength/self.json', { import: 'default' });
const [FILE] = Object.keys(FILES);

/** The default numbers, without changes by a scenario or a host. */
const T = tablesFor({});
const SHOWN = 7;

/** How two of the best computer players play against each other, and why that makes sense. */
export function SelfPlay() {
  const w = useWords();
  const found = useStaticResult(FILES, FILE ?? '');
  const title = useApp((s) => s.catalog?.scenarios.find(({ id }) => found !== 'lost' && id === found?.scenario)?.title);
  if (FILE === undefined) return null; // not simulated yet
  return (
    <>
      <h4 className={book.subheading}>{w('self.title')}</h4>
      {found === null && <p className={book.lead}>{w('common.loading')}</p>}
      {found === 'lost' && <p className={book.lead}>{w('payoff.lost')}</p>}
      {found !== null && found !== 'lost' && <Shown match={found} title={title ?? found.scenario} />}
    </>
  );
}

function Shown({ match, title }: { match: StoredMatch; title: string }) {
  const w = useWords();
  const shares = toldShares(match);
  return (
    <>
      <Endings match={match} />
      <p className={book.prose}>{gamesLine(w, match, title)}</p>
      <Orders match={match} side="us" />
      <Orders match={match} side="iran" />
      <ThirdsTable
        side="iran"
        caption={w('self.told')}
        head={w('self.told.head')}
        lines={shares}
        nameOf={(key) => w(`self.told.${key}`)}
        full={100}
        unit="%"
      />
      <h4 className={book.subheading}>{w('self.why')}</h4>
      <p className={book.prose}>
        <b>{w('self.why.iran.head')}</b> {whyIran(w, match)}
      </p>
      <p className={book.prose}>
        <b>{w('self.why.us.head')}</b> {whyUs(w, match)}
      </p>
      <p className={book.prose}>
        <b>{w('self.why.war.head')}</b> {whyNoWar(w, match)}
      </p>
    </>
  );
}

/** How the games ended, war first, and their points. */
function Endings({ match: { endings, points } }: { match: StoredMatch }) {
  const w = useWords();
  const figures: readonly (readonly [string, string])[] = [
    ...Object.entries(endings).map(([kind, part]) => [w(`parallel.ending.${kind}`), percent(part * 100)] as const),
    ...(['us', 'iran'] as const).map((side) => [w(`self.points.${side}`), figure(points[side].mean)] as const),
  ];
  return (
    <dl className={css.endings}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Orders({ match, side }: { match: StoredMatch; side: Side }) {
  const w = useWords();
  const lines = mostUsed(match, side, SHOWN);
  return (
    <ThirdsTable
      side={side}
      caption={w('self.orders', { side: w(`side.${side}`) })}
      head={w('self.order')}
      lines={lines}
      nameOf={(key) => w(firstOf(w, `self.order.${key}`, `order.${key}`, `signal.${key}`))}
      noteOf={(key) =>
        w(firstOf(w, `self.buys.${side}.${key}`, `self.buys.${key}`, `order.${key}.text`, `signal.${key}.text`))
      }
      full={Math.max(1, ...lines.flatMap(({ thirds }) => thirds))}
    />
  );
}

const firstOf = (w: Words, ...keys: readonly string[]): string => keys.find((key) => w.has(key)) ?? keys.at(-1)!;

function gamesLine(w: Words, { games, made, machine, us }: StoredMatch, name: string): string {
  const [, share] = us.split('/');
  return paragraph(w, [
    w('self.games', { name, count: games, date: plainDate(Date.parse(made)), machine }),
    ...(share === undefined ? [] : [w('self.share', { n: share })]),
  ]);
}

/** Why Iran attacks without killing, and how that changes towards the end. */
function whyIran(w: Words, match: StoredMatch): string {
  const shares = toldShares(match);
  const early = Object.fromEntries(shares.map(({ key, thirds }) => [key, figure(thirds[0]!, 0)]));
  const late = Object.fromEntries(shares.map(({ key, thirds }) => [`${key}Late`, figure(thirds.at(-1)!, 0)]));
  const { points, groups } = T;
  return paragraph(w, [
    w('self.why.iran', {
      most: figure(points.iranAttackMax),
      lost: figure(-points.iranDeath),
      fewer: figure((1 - groups.avoidRate) * 100, 0),
      deadlier: figure((1 - groups.avoidFatal) * 100, 0),
    }),
    w('self.why.iran.told', { ...early, ...late }),
    w(`self.why.iran.${endsWith(shares)}`),
  ]);
}

/** Why the US defends what it can and strikes only for deaths at home or its own red line. */
function whyUs(w: Words, match: StoredMatch): string {
  const { points, tracks, attack, obedience } = T;
  const after = Object.fromEntries(
    PRECEDING_EVENTS.flatMap((before) => {
      const { n, of } = struckAfter(match, before);
      return [
        [before, n],
        [`${before}Of`, of],
      ];
    }),
  );
  return paragraph(w, [
    w('self.why.us.guard', { killed: figure(-points.usDeath), share: figure(attack.killed) }),
    w('self.why.us.struck', after),
    w('self.why.us.price', {
      own: figure(-points.usStrike[0]!),
      theirs: figure(-points.iranStruck),
      relief: figure(-tracks.pressureStrike),
      high: figure(tracks.pressureHigh),
      home: figure(-points.usPressure),
      unanswered: figure(-points.usUnanswered),
      calm: figure(-tracks.calmStruck),
      believed: figure(obedience.believed),
    }),
  ]);
}

/** Why war is rare: both sides lose by it, and both can send signals. */
function whyNoWar(w: Words, match: StoredMatch): string {
  const { points, heat, obedience } = T;
  return paragraph(w, [
    w('self.why.war', {
      us: figure(-points.warUs),
      iran: figure(-points.warIran),
      low: figure(heat.hazard[1]!, 2),
      high: figure(heat.hazard.at(-1)!),
      lowHeat: figure(heat.rungs[1]!),
      highHeat: figure(heat.rungs.at(-1)!),
      heat: figure(match.heatEnd.mean, 0),
    }),
    w('self.why.offers', {
      us: figure(perGame(match, 'us', 'stopForStop')),
      iran: figure(perGame(match, 'iran', 'stopForStop')),
      obey: figure(obedience.twoMessages),
    }),
    w('self.why.bound'),
  ]);
}
