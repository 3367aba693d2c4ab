import { type StoredTournament, leadOverNext } from '../../../analysis/tournament.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { SelfPlay } from './self-play-results.tsx';
import { Bar } from './thirds-table.tsx';
import { plainDate } from '../../store/format/dates.ts';
import { figure, percent, signed } from '../../store/format/numbers.ts';
import { Table } from '../../ui/data-table.tsx';
import { useStaticResult } from '../../ui/use-static-result.ts';
import type { Side } from '../../../engine/model/index.ts';
import book from './rulebook.module.css';
import css from './strength-results.module.css';

const FILES = import.meta.glob<StoredTournament>('../../../analysis/results/strength/{us,iran}.json', {
  import: 'default',
});
const fileOf = (side: Side): string => Object.keys(FILES).find((path) => path.endsWith(`/${side}.json`)) ?? '';

/** How strong the levels are: measured mean points against every doctrine and against history's orders. */
export function Strength() {
  const w = useWords();
  return (
    <section className={book.section} data-strength>
      <h3>{w('strength.title')}</h3>
      <p className={book.prose}>{w('strength.lead')}</p>
      <OneSide side="us" />
      <OneSide side="iran" />
      <SelfPlay />
    </section>
  );
}

function OneSide({ side }: { side: Side }) {
  const w = useWords();
  const found = useStaticResult(FILES, fileOf(side));
  const title = useApp((s) => s.catalog?.scenarios.find(({ id }) => found !== 'lost' && id === found?.scenario)?.title);
  if (found === null) return <p className={book.lead}>{w('common.loading')}</p>;
  if (found === 'lost') return <p className={book.lead}>{w('payoff.lost')}</p>;
  const { games, made, machine, scenario } = found;
  const between = ([lo, hi]: readonly [number, number]): string =>
    w('strength.interval', { lo: figure(lo), hi: figure(hi) });
  return (
    <>
      <Table
        wide
        caption={w('strength.caption', { side: w(`side.${side}.inline`) })}
        columns={[w('strength.who'), w('strength.points'), w('strength.lead.points')]}
      >
        {found.ratings
          .filter((row) => row.side === side)
          .map((row) => {
            const lead = leadOverNext(found, side, row.policy);
            return (
              <tr key={row.policy}>
                <th scope="row">{w(`policy.${row.policy}`)}</th>
                <td>
                  {figure(row.rating)} {between(row.ci)}
                </td>
                <td>{lead ? `${signed(lead.by)} ${between(lead.ci)}` : ''}</td>
              </tr>
            );
          })}
      </Table>
      <p className={book.prose}>
        {w('strength.games', { name: title ?? scenario, games, date: plainDate(Date.parse(made)), machine })}
      </p>
      {side === 'iran' && <Restraint found={found} />}
    </>
  );
}

/** What the best player of Iran requests from groups, by opponent. Same player and dice in each row. */
function Restraint({ found }: { found: StoredTournament }) {
  const w = useWords();
  const rows = found.pairings.filter((pair) => pair.iran === 'strategist').sort((a, b) => b.restraint - a.restraint);
  const [most, least] = [rows[0], rows.at(-1)];
  if (!most || !least) return null;
  const name = (us: string): string => w(`policy.${us}`);
  return (
    <>
      <h4 className={book.subheading}>{w('restraint.title')}</h4>
      <p className={book.prose}>
        {w('restraint.differs', {
          most: name(most.us),
          hi: figure(most.restraint * 100, 0),
          least: name(least.us),
          lo: figure(least.restraint * 100, 0),
        })}{' '}
        {w('restraint.why')}
      </p>
      <Table
        className={css.restraint ?? ''}
        caption={w('restraint.caption')}
        columns={[w('restraint.us'), w('restraint.share')]}
      >
        {rows.map(({ us, restraint }) => (
          <tr key={us}>
            <th scope="row">{name(us)}</th>
            <td>
              {percent(restraint * 100, 0)}
              <Bar side="iran" part={restraint} />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
