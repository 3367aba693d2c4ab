import type {
  CharacterRow,
  StoredCharacters,
  MeanInterval,
} from '../../../analysis/personalities/stored-personalities.ts';
import type { Side } from '../../../engine/model/index.ts';
import { plainDate } from '../../store/format/dates.ts';
import { figure, itemized, separated, signed } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { Table } from '../../ui/data-table.tsx';
import table from '../../ui/table.module.css';
import { useStaticResult } from '../../ui/use-static-result.ts';
import { useWords } from '../../hooks/use-words.ts';
import book from './rulebook.module.css';

const FILES = import.meta.glob<StoredCharacters>('../../../analysis/results/characters/*.json', { import: 'default' });
const [FILE] = Object.keys(FILES);

const MEASURES = ['strikes', 'restraint', 'war', 'heat', 'points', 'offers', 'lines', 'loose'] as const;

/** The characters of computer players: a paragraph each with its basis, and a table of how they play. */
export function Characters() {
  const w = useWords();
  const found = useStaticResult(FILES, FILE ?? '');
  const title = useApp((s) => s.catalog?.scenarios.find(({ id }) => found !== 'lost' && id === found?.scenario)?.title);
  if (FILE === undefined) return null; // not measured yet
  return (
    <section className={book.section} data-characters>
      <h3>{w('char.title')}</h3>
      <p className={book.prose}>{w('char.lead')}</p>
      {found === null && <p className={book.lead}>{w('common.loading')}</p>}
      {found === 'lost' && <p className={book.lead}>{w('payoff.lost')}</p>}
      {found !== null && found !== 'lost' && <Shown found={found} title={title ?? found.scenario} />}
    </section>
  );
}

function Shown({ found, title }: { found: StoredCharacters; title: string }) {
  const w = useWords();
  const { games, simulations, made, machine } = found;
  return (
    <>
      {(['us', 'iran'] as const).map((side) => (
        <OneSide key={side} side={side} rows={found.rows.filter((row) => row.side === side)} />
      ))}
      <p className={book.prose}>
        {w('char.games', {
          name: title,
          games: figure(games),
          simulations: figure(simulations),
          date: plainDate(Date.parse(made)),
        })}{' '}
        {w('char.machine', { machine })}
      </p>
    </>
  );
}

function OneSide({ side, rows }: { side: Side; rows: readonly CharacterRow[] }) {
  const w = useWords();
  return (
    <>
      <h4 className={book.subheading}>{w(`side.${side}`)}</h4>
      {rows.map((row) => (
        <p key={row.character} className={book.prose}>
          <b>{w(`character.${row.character}`)}.</b> {w(`character.${row.character}.text`)}{' '}
          {w(`character.${row.character}.bluff`)} {w('char.weights', { list: weightsLine(w, row) })}{' '}
          {w('char.source', { list: separated(row.sources.map((s) => `${s.title}, ${s.date}`)) })}
        </p>
      ))}
      <Table
        wide
        className={book.measures!}
        caption={w('char.caption', { side: w(`side.${side}.inline`) })}
        columns={[w('char.who'), ...MEASURES.map((m) => w(`char.measure.${m}`))]}
      >
        {rows.map((row) => (
          <tr key={row.character}>
            <th scope="row">{w(`character.${row.character}`)}</th>
            {MEASURES.map((m) => (
              <td key={m}>
                <Cell value={row.measured[m]} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </>
  );
}

function Cell({ value: { mean, ci } }: { value: MeanInterval }) {
  const w = useWords();
  const [lo, hi] = ci.map((x) => figure(x));
  return (
    <>
      <span className={table.value}>{figure(mean)}</span>
      <span className={table.note}>{w('char.interval', { lo, hi })}</span>
    </>
  );
}

function weightsLine(w: Words, { side, weights }: CharacterRow): string {
  const words = Object.entries(weights).map(([key, n]) =>
    key === 'war' || key === 'strike'
      ? w(key === 'war' ? 'char.weight.war' : `char.weight.strike.${side}`, { n: signed(n) })
      : w('char.weight.bar', { bar: w(`bar.${key}`), n: figure(n) }),
  );
  return itemized(words);
}
