import { useState } from 'react';
import { WRITTEN } from '../../../analysis/balance/payoff-table.ts';
import type { PayoffCheck, StoredBalance } from '../../../analysis/balance/index.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { AuditResults } from './audit-results.tsx';
import { PayoffTable } from './payoff-grid.tsx';
import { figure } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
import { Select, WordChoice } from '../../ui/controls.tsx';
import { Table } from '../../ui/data-table.tsx';
import { useStaticResult } from '../../ui/use-static-result.ts';
import type { ThetaWorld } from '../../../engine/model/index.ts';
import css from './payoffs.module.css';
import book from './rulebook.module.css';
import table from '../../ui/table.module.css';

/** “What pays”: every doctrine against every other as a table, with its meaning, basis and objections. */
export function Payoffs() {
  const w = useWords();
  const titles = useApp((s) => s.catalog?.scenarios);
  const played = useApp((s) => (s.screen?.view ? `${s.screen.view.scenario}-${s.screen.view.options.length}` : ''));
  const [id, setId] = useState(balanceIds.includes(played) ? played : (balanceIds[0] ?? ''));
  const [theta, setTheta] = useState<ThetaWorld>('unknown');
  const balance = useBalance(id);
  const nameOf = (one: string): string => {
    const scenario = scenarioOf(one);
    const length = one.endsWith('half') ? 'half' : 'full';
    const info = titles?.find((s) => s.id === scenario);
    const turns = info ? w('start.turns', { count: info.turns[length] }) : w(`start.length.${length}`);
    return `${info?.title ?? scenario}, ${turns}`;
  };
  return (
    <section className={book.section} data-payoffs>
      <h3>{w('payoff.title')}</h3>
      <p className={book.prose}>{w('payoff.lead')}</p>
      <div className={css.controls}>
        <Select
          label={w('start.scenario')}
          value={id}
          groups={[{ label: null, options: balanceIds.map((value) => ({ value, label: nameOf(value) })) }]}
          onChange={setId}
        />
        <span aria-hidden>{w('payoff.world')}</span>
        <WordChoice
          label={w('payoff.world')}
          value={theta}
          choices={(['unknown', 'suppress', 'nothing', 'provoke'] as const).map((value) => ({
            value,
            label: w(`payoff.world.${value}`),
          }))}
          onChange={setTheta}
        />
      </div>
      {balance === null && <p className={book.lead}>{w('common.loading')}</p>}
      {balance === 'lost' && <p className={book.lead}>{w('payoff.lost')}</p>}
      {balance !== null && balance !== 'lost' && <Shown balance={balance} theta={theta} name={nameOf(id)} />}
      <AuditResults id={id} />
      <Doctrines />
    </section>
  );
}

function Shown({ balance, theta, name }: { balance: StoredBalance; theta: ThetaWorld; name: string }) {
  const w = useWords();
  const { cells } = balance.worlds.find((world) => world.theta === theta)!;
  const half = Math.max(...cells.map((c) => c.half));
  const paragraphs = (key: string): string[] => w(key).split('\n');
  return (
    <>
      <PayoffTable cells={cells} caption={w('payoff.caption', { name, world: w(`payoff.world.${theta}`) })} />
      <ul className={css.key}>
        <li data-side="us">
          <span className={css.best} aria-hidden />
          {w('payoff.key.us')}
        </li>
        <li data-side="iran">
          <span className={css.best} aria-hidden />
          {w('payoff.key.iran')}
        </li>
        <li>{w('payoff.key.both')}</li>
        <li>{w('payoff.key.games', { games: balance.games, half: figure(half) })}</li>
      </ul>
      <h4 className={book.subheading}>{w('payoff.says')}</h4>
      <ul className={css.checks}>
        {balance.checks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </ul>
      {(['assumes', 'contested'] as const).map((part) => (
        <div key={part}>
          <h4 className={book.subheading}>{w(`payoff.${part}`)}</h4>
          {paragraphs(`payoff.${part}.text`).map((text) => (
            <p key={text} className={book.prose}>
              {text}
            </p>
          ))}
        </div>
      ))}
    </>
  );
}

/** A condition on the payoffs in one sentence, and whether these numbers meet it. */
function CheckLine({ check }: { check: PayoffCheck }) {
  const w = useWords();
  const figures = Object.fromEntries(
    Object.entries(check.figures).map(([key, value]) => [
      key,
      typeof value === 'number' ? figure(value) : w.has(`policy.${value}`) ? `“${w(`policy.${value}`)}”` : value,
    ]),
  );
  const met = check.ok === null ? 'note' : check.ok ? 'met' : 'unmet';
  return (
    <li data-met={met}>
      <b>{w(`payoff.${met}`)}</b>
      <span>{w(`balance.check.${check.id}`, figures)}</span>
    </li>
  );
}

const FILES = import.meta.glob<StoredBalance>('../../../analysis/results/balance/*.json', { import: 'default' });
const FOLDER = '../../../analysis/results/balance/';

function scenarioOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-'));
}

/** Ids of the shipped payoff tables: `<scenario>-<half|full>`, the shorter game first. */
const balanceIds: readonly string[] = Object.keys(FILES)
  .map((path) => path.slice(FOLDER.length, -'.json'.length))
  .sort((a, b) => scenarioOf(a).localeCompare(scenarioOf(b)) || (a < b ? 1 : -1));

const useBalance = (id: string) => useStaticResult(FILES, `${FOLDER}${id}.json`);

/** The rules of each doctrine, so that a reader can check a cell of the table by hand. */
function Doctrines() {
  const w = useWords();
  return (
    <>
      <h4 className={book.subheading}>{w('doctrine.title')}</h4>
      <p className={book.prose}>{w('doctrine.lead')}</p>
      {(['us', 'iran'] as const).map((side) => (
        <Table
          key={side}
          className={book.rows!}
          caption={w('doctrine.caption', { side: w(`side.${side}.inline`) })}
          columns={[w('doctrine.name'), w('doctrine.when'), w('doctrine.do')]}
        >
          {WRITTEN[side].flatMap(({ name, rows }) =>
            rows.map((row, i) => (
              <tr key={`${name} ${row.do} ${row.when.join()}`}>
                {i === 0 && (
                  <th scope="row" rowSpan={rows.length}>
                    {w(`policy.${name}`)}
                    <span className={table.note}>{w(`policy.${name}.text`)}</span>
                  </th>
                )}
                <td>{whenLine(w, row.when)}</td>
                <td>{w(`do.${row.do}`)}</td>
              </tr>
            )),
          )}
        </Table>
      ))}
    </>
  );
}

/** All conditions of a doctrine rule, negated ones last. */
function whenLine(w: Words, when: readonly string[]): string {
  if (when.length === 0) return w('doctrine.always');
  const isNot = (test: string): boolean => test.startsWith('not ');
  const tests = when.toSorted((a, b) => Number(isNot(a)) - Number(isNot(b)));
  const conditionTexts = tests.map((test) =>
    isNot(test) ? w('doctrine.not', { test: w(`when.${test.slice(4)}`) }) : w(`when.${test}`),
  );
  return conditionTexts.reduce((one, other) => w('doctrine.and', { one, other }));
}
